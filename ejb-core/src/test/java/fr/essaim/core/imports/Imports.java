package fr.essaim.core.imports;

import fr.essaim.core.jobs.JobBoard;
import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.Prototypes;
import fr.essaim.core.shared.CodeLabels;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.testing.Session;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What tests of imports need. */
final class Imports {

  private static final Path DATA = Path.of("..", "config", "data");

  /** A few of the words that the pages have. */
  private static CodeLabels labels() {
    CodeLabels labels = new CodeLabels();
    labels.sayBy(
        (constant, language) ->
            switch (constant.name()) {
              case "SOCIAL_CENTRE" -> "Centre social";
              case "THIRD_PLACE" -> "Tiers-lieu";
              case "COG" -> "Code commune";
              case "NAME" -> "Nom";
              case "HOURS" -> "Horaires";
              case "INITIATED" -> "Initié";
              case "FACILITATION_METHOD" -> "Méthode d'animation";
              case "PUPILS" -> "Élèves";
              default -> constant.name();
            });
    return labels;
  }

  private Imports() {}

  /** Lets a session's imports run, each row in its own transaction. */
  static Session prepared(Session session) {
    return session
        .with(Modules.class, modules(true))
        .with(CodeLabels.class, labels())
        .with(JobBoard.class, noJobs())
        .with(ProofElsewhere.class, Prototypes.noProof())
        .with(ManagedExecutorService.class, unused(ManagedExecutorService.class));
  }

  /** Nothing runs by itself. */
  private static JobBoard noJobs() {
    return new JobBoard() {
      @Override
      public void runNow(String name) {}
    };
  }

  /** All of them on, or all of them off. */
  static Modules modules(boolean on) {
    return new Modules() {
      @Override
      public boolean isOn(Module module) {
        return on;
      }
    };
  }

  /** The files of a folder of first data. */
  static List<ImportFile> folder(String name) {
    try (Stream<Path> entries = Files.list(DATA.resolve(name))) {
      List<ImportFile> files = new ArrayList<>();
      for (Path file : entries.sorted().toList()) {
        files.add(new ImportFile(file.getFileName().toString(), Files.readAllBytes(file)));
      }
      return files;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static ImportFile csv(String name, String... lines) {
    return new ImportFile(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static <T> T unused(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            Imports.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            }));
  }
}
