package fr.essaim.publisher.edition;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.Edition;
import fr.essaim.core.publication.EditionLedger;
import fr.essaim.core.publication.Editions;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.publisher.catalogue.DumpFormat;
import fr.essaim.publisher.catalogue.Generation;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import fr.essaim.publisher.catalogue.Generations;
import fr.essaim.publisher.run.ConnectionSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes editions of the datasets: on the first day of a quarter, or as soon after it as the
 * instance runs; on any day that somebody wants one; and anew, without what was erased, where an
 * edition had to be emptied (see {@code docs/adr/0052}).
 */
public final class EditionMaker {

  private static final List<DumpFormat> KEPT =
      Stream.of(DumpFormat.values()).filter(DumpFormat::isKept).toList();

  private final ConnectionSource connections;
  private final Editions editions;
  private final InstanceMemory memory;
  private final DocumentLog log;
  private final Generations generations;
  private final Collection<String> datasets;
  private final Clock clock;

  /**
   * @param clock whose zone says when a day begins
   */
  public EditionMaker(
      ConnectionSource connections,
      Editions editions,
      InstanceMemory memory,
      DocumentLog log,
      Generations generations,
      Collection<String> datasets,
      Clock clock) {
    this.connections = connections;
    this.editions = editions;
    this.memory = memory;
    this.log = log;
    this.generations = generations;
    this.datasets = List.copyOf(datasets);
    this.clock = clock;
  }

  /** Makes what is due, and says how many. */
  public int makeDue() {
    return revise() + freeze(datasets.stream().filter(this::isDue).toList());
  }

  /** Makes today's edition of every dataset that has none of today, and says how many. */
  public int makeNow() {
    return revise() + freeze(datasets);
  }

  /** A quarter that the instance has not begun with published data needs no edition. */
  private boolean isDue(String dataset) {
    LocalDate quarter = LocalDate.now(clock).with(IsoFields.DAY_OF_QUARTER, 1);
    Instant start = quarter.atStartOfDay(clock.getZone()).toInstant();
    boolean began = log.first().filter(entry -> entry.publishedAt().isBefore(start)).isPresent();
    return began
        && editions.all().stream()
            .noneMatch(
                edition ->
                    edition.dataset().equals(dataset) && !edition.frozenOn().isBefore(quarter));
  }

  private int freeze(Collection<String> wanted) {
    List<String> known =
        wanted.stream().filter(name -> log.lastOf(name, Long.MAX_VALUE).isPresent()).toList();
    if (known.isEmpty()) {
      return 0;
    }
    String epoch = memory.feedEpoch();
    Generation generation = generations.make();
    LocalDate today = LocalDate.now(clock);
    int made = 0;
    for (String dataset : known) {
      made += keep(edition(dataset, today, 1, generation), generation, epoch) ? 1 : 0;
    }
    return made;
  }

  private int revise() {
    int made = 0;
    for (Edition emptied : editions.toRevise()) {
      String epoch = memory.feedEpoch();
      made +=
          generations.ofPosition(
                  emptied.position(),
                  past -> {
                    Edition revised =
                        edition(
                            emptied.dataset(), emptied.frozenOn(), emptied.revision() + 1, past);
                    return keep(revised, past, epoch);
                  })
              ? 1
              : 0;
    }
    return made;
  }

  private Edition edition(String dataset, LocalDate frozenOn, int revision, Generation generation) {
    List<Edition.Part> parts = new ArrayList<>();
    for (DumpFormat format : KEPT) {
      FileFacts facts = generation.facts(format.fileOf(dataset)).orElseThrow();
      parts.add(new Edition.Part(format.extension(), facts.size(), facts.sha256()));
    }
    return new Edition(
        dataset, frozenOn, revision, generation.position(), clock.instant(), null, parts);
  }

  private boolean keep(Edition edition, Generation generation, String epoch) {
    Map<String, Path> files = new TreeMap<>();
    for (DumpFormat format : KEPT) {
      files.put(format.extension(), generation.path(format.fileOf(edition.dataset())));
    }
    try (Connection connection = connections.connect()) {
      connection.setAutoCommit(false);
      boolean kept = new EditionLedger(connection).keep(edition, files, epoch);
      if (kept) {
        connection.commit();
      } else {
        connection.rollback();
      }
      return kept;
    } catch (SQLException failure) {
      throw new IllegalStateException("An edition could not be kept", failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
