package fr.essaim.config.launcher;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Has the application answer, as an address that does not exist, what the server cannot decode: by
 * itself it says 200, or 400, and not a word, and no application is asked. So each request's path
 * is looked at before the server decodes it, and one that cannot be read is replaced.
 *
 * <p>It is copied into the jar that the server is launched by, alone, like {@link ApplicationMain}.
 */
final class UnreadableAddresses implements InvocationHandler {

  /** No address of ours, and none that could become one. */
  private static final String NO_ADDRESS = "/%25";

  private static final String SERVER = "org.glassfish.grizzly.http.server.";
  private static final String LISTENER = "org.glassfish.grizzly.config.dom.NetworkListener";

  private final Method path;
  private final Method packet;
  private final Method reference;
  private final Method replace;

  private UnreadableAddresses() throws ReflectiveOperationException {
    Class<?> request = Class.forName(SERVER + "Request");
    path = request.getMethod("getRequestURI");
    packet = request.getMethod("getRequest");
    reference = packet.getReturnType().getMethod("getRequestURIRef");
    replace = reference.getReturnType().getMethod("setURI", String.class);
  }

  /**
   * Looks at what arrives at a listener of the server, until it is closed.
   *
   * @param habitat where the server's services are found
   */
  static void watch(Object habitat, String listener) throws ReflectiveOperationException {
    Class<?> locator = Class.forName("org.glassfish.hk2.api.ServiceLocator");
    Object settings =
        locator
            .getMethod("getService", Class.class, String.class, Annotation[].class)
            .invoke(habitat, Class.forName(LISTENER), listener, new Annotation[0]);
    Class<?> grizzly = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
    Object service =
        locator
            .getMethod("getService", Class.class, Annotation[].class)
            .invoke(habitat, grizzly, new Annotation[0]);
    Object proxy =
        grizzly.getMethod("lookupNetworkProxy", Class.forName(LISTENER)).invoke(service, settings);
    Object open = proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
    Class<?> filter = Class.forName(SERVER + "HttpServerFilter");
    Class<?> probe = Class.forName(SERVER + "HttpServerProbe");
    Object probes = Array.newInstance(probe, 1);
    Array.set(
        probes,
        0,
        Proxy.newProxyInstance(
            probe.getClassLoader(), new Class<?>[] {probe}, new UnreadableAddresses()));
    for (Object each :
        (List<?>) open.getClass().getMethod("getFilters", Class.class).invoke(open, filter)) {
      Class.forName("org.glassfish.grizzly.monitoring.MonitoringConfig")
          .getMethod("addProbes", Object[].class)
          .invoke(filter.getMethod("getMonitoringConfig").invoke(each), probes);
    }
  }

  @Override
  public Object invoke(Object probe, Method event, Object[] values)
      throws ReflectiveOperationException {
    switch (event.getName()) {
      case "onRequestReceiveEvent" -> {
        if (!isReadable((String) path.invoke(values[2]))) {
          replace.invoke(reference.invoke(packet.invoke(values[2])), NO_ADDRESS);
        }
        return null;
      }
      case "equals" -> {
        return probe == values[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(probe);
      }
      case "toString" -> {
        return "watch of addresses";
      }
      default -> {
        return null;
      }
    }
  }

  /** Whether the server can decode a path, and finds nothing in it that it refuses. */
  static boolean isReadable(String path) {
    if (path == null || (path.indexOf('%') < 0 && path.indexOf('\\') < 0 && !path.contains("/."))) {
      return true;
    }
    ByteBuffer decoded = ByteBuffer.allocate(path.length() * 4);
    for (int at = 0; at < path.length(); at++) {
      char letter = path.charAt(at);
      if (letter == '%') {
        int high = at + 2 < path.length() ? Character.digit(path.charAt(at + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(path.charAt(at + 2), 16);
        if (low < 0) {
          return false;
        }
        decoded.put((byte) (high * 16 + low));
        at += 2;
      } else {
        decoded.put(String.valueOf(letter).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
      return text.indexOf('\0') < 0 && text.indexOf('\\') < 0 && !leavesRoot(text);
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  private static boolean leavesRoot(String path) {
    int depth = 0;
    for (String part : path.split("/")) {
      if (part.equals("..") && --depth < 0) {
        return true;
      }
      depth += List.of("", ".", "..").contains(part) ? 0 : 1;
    }
    return false;
  }
}
