package io.vitrine.web;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Makes the container enforce the limits of connections; the rest of them are set in application.properties. */
@Component
class ConnectionTimes implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** How many bytes of a body the container takes from a connection at a time. */
    private static final int READ_BYTES = 32 * 1024;

    /** How many bytes of an answer the container gives to a connection at a time. */
    private static final int WRITE_BYTES = 32 * 1024;

    private final ConnectionLimits limits;

    ConnectionTimes(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(ClientProtocol.class.getName());
        factory.addConnectorCustomizers(this::limit);
    }

    private void limit(Connector connector) {
        connector.setProperty("socket.appReadBufSize", String.valueOf(READ_BYTES));
        connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITE_BYTES));
        if (connector.getProtocolHandler() instanceof ClientProtocol protocol) {
            protocol.setDisableUploadTimeout(false);
            protocol.setConnectionUploadTimeout((int) limits.bodyIdleTime().toMillis());
            protocol.setHeaderTime(limits.headerTime());
            protocol.setWriteTimeout(limits.downloadIdleTime());
        }
    }
}
