package fr.essaim.config.bench.sparql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Servers in Java all get the same machine: this JVM's program and as much heap. */
final class Jvm {

  /** ARQ's tokenizer is a method too long to be compiled otherwise, in ours and in Jena's own. */
  static final String COMPILE_THE_PARSER = "-XX:-DontCompileHugeMethods";

  private static final String HEAP = "-Xmx4g";

  private Jvm() {}

  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program("java"), HEAP));
    command.addAll(List.of(arguments));
    return command;
  }

  static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
