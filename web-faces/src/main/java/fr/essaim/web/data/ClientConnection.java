package fr.essaim.web.data;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;

/**
 * The client's connection below the servlet API, which knows no way to break off an answer:
 * whatever a servlet throws, the container ends what was sent as if that were all. So the server's
 * own request is asked, by names, for the server's classes are not ours to compile against.
 */
final class ClientConnection {

  private ClientConnection() {}

  /**
   * Closes the connection, so that the client sees that something is missing.
   *
   * @throws IllegalStateException when this server has no such way
   */
  static void cut(ServletRequest request) {
    ServletRequest innermost = request;
    while (innermost instanceof ServletRequestWrapper wrapper) {
      innermost = wrapper.getRequest();
    }
    try {
      Object ofContainer = call(innermost, "getUnwrappedCoyoteRequest");
      Object ofServer = call(ofContainer, "getCoyoteRequest");
      Object connection = call(call(ofServer, "getRequest"), "getConnection");
      call(connection, "terminateSilently");
    } catch (ReflectiveOperationException otherServer) {
      throw new IllegalStateException("An answer could not be broken off", otherServer);
    }
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }
}
