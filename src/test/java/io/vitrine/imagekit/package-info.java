/** The server as clients of ImageKit's API see it: its official SDK, and what it calls that is not served here. */
package io.vitrine.imagekit;
