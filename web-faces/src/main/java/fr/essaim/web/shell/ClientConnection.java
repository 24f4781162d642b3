package fr.essaim.web.shell;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/**
 * The client's connection below the servlet API, which knows no way to break off an answer or to
 * see how a body arrives: whatever a servlet throws, the container ends what was sent as if that
 * were all. So the server's own connection is asked, by names, for the server's classes are not
 * ours to compile against.
 */
public final class ClientConnection {

  private static final String SERVER = "org.glassfish.grizzly.";

  private final Object connection;
  private final int buffered;

  private ClientConnection(Object connection, int buffered) {
    this.connection = connection;
    this.buffered = buffered;
  }

  /**
   * The connection of a request, which may be asked from other threads too.
   *
   * @throws IllegalStateException when this server has no such way
   */
  public static ClientConnection of(ServletRequest request) {
    ServletRequest innermost = request;
    while (innermost instanceof ServletRequestWrapper wrapper) {
      innermost = wrapper.getRequest();
    }
    try {
      Object ofContainer = call(innermost, "getUnwrappedCoyoteRequest");
      Object ofServer = call(ofContainer, "getCoyoteRequest");
      Object connection = call(call(ofServer, "getRequest"), "getConnection");
      return new ClientConnection(
          connection, (int) call(call(ofServer, "getInputBuffer"), "available"));
    } catch (ReflectiveOperationException otherServer) {
      throw new IllegalStateException("The client's connection is not known", otherServer);
    }
  }

  /** Closes the connection, so that the client sees that something is missing. */
  public void cut() {
    try {
      call(connection, "terminateSilently");
    } catch (ReflectiveOperationException otherServer) {
      throw new IllegalStateException("A connection could not be broken off", otherServer);
    }
  }

  /** How much of the body had arrived with the head of the request. */
  int buffered() {
    return buffered;
  }

  /** Ends what was begun. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /** Tells of every piece that arrives from now on, by its number of octets. */
  Watch watch(IntConsumer arrived) {
    try {
      ClassLoader loader = connection.getClass().getClassLoader();
      Class<?> probeType = Class.forName(SERVER + "ConnectionProbe", false, loader);
      Object probes = Array.newInstance(probeType, 1);
      Array.set(
          probes,
          0,
          Proxy.newProxyInstance(
              loader,
              new Class<?>[] {probeType},
              (probe, event, values) -> on(probe, event, values, arrived)));
      Class<?> monitoringType =
          Class.forName(SERVER + "monitoring.MonitoringConfig", false, loader);
      Object monitoring = call(connection, "getMonitoringConfig");
      monitoringType.getMethod("addProbes", Object[].class).invoke(monitoring, probes);
      Method remove = monitoringType.getMethod("removeProbes", Object[].class);
      return () -> {
        try {
          remove.invoke(monitoring, probes);
        } catch (ReflectiveOperationException otherServer) {
          throw new IllegalStateException("A connection is still watched", otherServer);
        }
      };
    } catch (ReflectiveOperationException otherServer) {
      throw new IllegalStateException("A connection cannot be watched", otherServer);
    }
  }

  private static Object on(Object probe, Method event, Object[] values, IntConsumer arrived) {
    return switch (event.getName()) {
      case "onReadEvent" -> {
        arrived.accept((int) values[2]);
        yield null;
      }
      case "equals" -> probe == values[0];
      case "hashCode" -> System.identityHashCode(probe);
      case "toString" -> "watch of a connection";
      default -> null;
    };
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }
}
