/** The server as clients of ImageKit's API see it: the official SDK, including its calls that are not served here. */
package io.vitrine.imagekit;
