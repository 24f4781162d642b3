package fr.essaim.config.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the application is given, and what it takes; the latter where the machine has /proc. */
final class ApplicationMemory {

  private static final Pattern THREADS =
      Pattern.compile("name=\"http-thread-pool\"[^>]*max-thread-pool-size=\"(\\d+)\"");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");

  private final TriedInstance instance;

  ApplicationMemory(TriedInstance instance) {
    this.instance = instance;
  }

  String told() {
    return "application: heap of at most %s, %s request threads, %s of memory now"
        .formatted(
            heap(),
            found(THREADS, instance.data().resolve("payara/root/config/domain.xml")).orElse("?"),
            found(RESIDENT, Path.of("/proc/" + pid() + "/status"))
                .map(kilobytes -> Integer.parseInt(kilobytes) / 1024 + " MiB")
                .orElse("?"));
  }

  private long pid() {
    return instance.state().applicationPid();
  }

  private String heap() {
    return ProcessHandle.of(pid())
        .flatMap(process -> process.info().arguments())
        .flatMap(
            arguments -> Arrays.stream(arguments).filter(one -> one.startsWith("-Xmx")).findFirst())
        .map(option -> option.substring(4).toUpperCase(Locale.ROOT))
        .orElse("?");
  }

  private static Optional<String> found(Pattern pattern, Path file) {
    try {
      return pattern
          .matcher(Files.readString(file))
          .results()
          .findFirst()
          .map(match -> match.group(1));
    } catch (IOException elsewhere) {
      return Optional.empty();
    }
  }
}
