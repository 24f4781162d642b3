package fr.essaim.config.launcher;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * What the application's process runs: the server, and what opens the public port to it. While the
 * server boots and deploys it has a port that nobody knows, for it would answer 404 to everything;
 * once all is deployed it says so to the launcher, which holds the public port until then, and
 * listens there when it is told to.
 *
 * <p>It is copied into the jar that the server is launched by, alone: it may use nothing of ours,
 * and of the server only what it finds by name.
 */
public final class ApplicationMain {

  /** System properties: where the launcher waits, and what to listen to in the end. */
  static final String LAUNCHER = "essaim.launcher.port";

  static final String HOST = "essaim.public.host";
  static final String PORT = "essaim.public.port";

  /** Variable of the environment: by what the launcher knows its child. */
  static final String TOKEN = "ESSAIM_LAUNCHER_TOKEN";

  /** What the launcher says, and hears when it is done. */
  static final String OPEN = "open";

  static final String CLOSE = "close";

  private static final String SERVER = "fish.payara.micro.impl.RootDirLauncher";
  private static final String LISTENER = "http-listener";

  private static final String LISTENERS =
      "configs.config.server-config.network-config.network-listeners.network-listener.";

  private final Object habitat;
  private final Object commands;
  private final Method run;

  private ApplicationMain() throws ReflectiveOperationException {
    habitat =
        Class.forName("org.glassfish.internal.api.Globals")
            .getMethod("getDefaultHabitat")
            .invoke(null);
    Class<?> runner = Class.forName("org.glassfish.embeddable.CommandRunner");
    commands =
        Class.forName("org.glassfish.hk2.api.ServiceLocator")
            .getMethod("getService", Class.class, Annotation[].class)
            .invoke(habitat, runner, new Annotation[0]);
    run = runner.getMethod("run", String.class, String[].class);
  }

  public static void main(String[] arguments) throws Exception {
    Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) arguments);
    ApplicationMain deployed = new ApplicationMain();
    deployed.set("enabled", "false");
    deployed.set("port", System.getProperty(PORT));
    deployed.set("address", System.getProperty(HOST));
    deployed.obeyLauncher();
  }

  private void obeyLauncher() throws Exception {
    try (Socket launcher =
            new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger(LAUNCHER));
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(launcher.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out =
            new PrintWriter(launcher.getOutputStream(), true, StandardCharsets.US_ASCII)) {
      out.println(System.getenv(TOKEN));
      for (String word = in.readLine(); word != null; word = in.readLine()) {
        boolean isOpen = word.equals(OPEN);
        set("enabled", Boolean.toString(isOpen));
        if (isOpen) {
          UnreadableAddresses.watch(habitat, LISTENER);
        }
        out.println(word);
      }
    }
  }

  private void set(String attribute, String value) throws ReflectiveOperationException {
    run.invoke(
        commands, "set", new String[] {LISTENERS + LISTENER + "." + attribute + "=" + value});
  }
}
