package fr.essaim.config.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Has processes stand still, and go on. */
final class Signals {

  private Signals() {}

  /** The process and all that it has started. */
  static List<Long> family(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(ProcessHandle::pid)
        .toList();
  }

  static void stop(List<Long> pids) throws InterruptedException {
    send("-STOP", pids);
  }

  static void goOn(List<Long> pids) throws InterruptedException {
    send("-CONT", pids);
  }

  private static void send(String signal, List<Long> pids) throws InterruptedException {
    for (long pid : pids) {
      try {
        new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
