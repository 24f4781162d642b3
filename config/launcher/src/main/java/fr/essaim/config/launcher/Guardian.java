package fr.essaim.config.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends the children when the launcher is gone without having stopped them, as after a {@code kill
 * -9}: a small shell process that reads from the launcher, and sees the end of the pipe.
 */
final class Guardian implements AutoCloseable {

  private static final String VARIABLE = "ESSAIM_GUARDIAN";

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      children=
      while read -r verb signal pid; do
        case $verb in
          watch) children="$signal:$pid $children" ;;
          forget)
            kept=
            for child in $children; do
              [ "${child#*:}" = "$pid" ] || kept="$kept $child"
            done
            children=$kept ;;
        esac
      done
      for child in $children; do
        kill -"${child%%:*}" "${child#*:}" 2>/dev/null
      done
      for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        alive=
        for child in $children; do
          kill -0 "${child#*:}" 2>/dev/null && alive=yes
        done
        [ -n "$alive" ] || exit 0
        sleep 1
      done
      for child in $children; do
        kill -KILL "${child#*:}" 2>/dev/null
      done
      """;

  private final Process process;
  private final OutputStream pipe;

  Guardian() throws IOException {
    List<String> command = new ArrayList<>(OwnSession.prefix());
    // By the environment, so that the script does not fill every list of processes.
    command.addAll(List.of("sh", "-c", "eval \"$" + VARIABLE + "\"", "essaim-guardian"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put(VARIABLE, SCRIPT);
    process = builder.start();
    pipe = process.getOutputStream();
  }

  void watch(Process child, ChildProgram.StopSignal signal) throws IOException {
    tell("watch " + signal + " " + child.pid());
  }

  void forget(Process child) throws IOException {
    tell("forget - " + child.pid());
  }

  private synchronized void tell(String line) throws IOException {
    pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    pipe.flush();
  }

  /** Whatever it still watches, it now ends. */
  @Override
  public void close() {
    try {
      pipe.close();
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }
}
