package fr.essaim.core.network.internal;

import fr.essaim.core.network.Commune;
import fr.essaim.core.network.RecordTerritory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.domain.Territories;
import fr.essaim.core.network.domain.Territory;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.shared.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All communes of the country, from a file. One becomes a territory of the network when something
 * is in it for the first time, with the department and the region that it lies in.
 */
@ApplicationScoped
public class CommuneRegister {

  private static final String VINTAGE = "2026";

  /** What the files say, read when somebody first looks for a commune. */
  private static final class Files {

    /** The most populous first. */
    private static final List<Entry> COMMUNES =
        lines("communes").map(CommuneRegister::entry).toList();

    private static final Map<String, Commune> BY_KEY =
        COMMUNES.stream().map(Entry::commune).collect(Collectors.toMap(Commune::key, each -> each));

    /** Code, name, region's code and region, by code. */
    private static final Map<String, String[]> DEPARTMENTS =
        lines("departments").collect(Collectors.toMap(each -> each[0], each -> each));

    private Files() {}
  }

  @Inject private Territories territories;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** A commune, and its name and its label as words are compared. */
  private record Entry(Commune commune, String plain, String label) {}

  /** The commune that a territory's key stands for. */
  public Optional<Commune> find(String key) {
    return Optional.ofNullable(Files.BY_KEY.get(key));
  }

  /** Those of some codes, the most populous first. */
  public List<Commune> ofCodes(Set<String> codes) {
    return Files.COMMUNES.stream()
        .map(Entry::commune)
        .filter(commune -> codes.contains(commune.code()))
        .toList();
  }

  /** Those whose name, postcode or code begins so, the most populous first; then other names. */
  public List<Commune> search(String typed, int most) {
    String said = plain(typed);
    if (said.isEmpty()) {
      return List.of();
    }
    return Stream.<Predicate<Entry>>of(
            entry -> entry.plain().equals(said) || isAt(entry.commune(), said),
            entry -> entry.plain().startsWith(said),
            entry -> entry.plain().contains("-" + said))
        .flatMap(fits -> Files.COMMUNES.stream().filter(fits))
        .map(Entry::commune)
        .distinct()
        .limit(most)
        .toList();
  }

  /** The only commune that is called so: by its label, else by its name, else by its postcode. */
  public Optional<Commune> understand(String typed) {
    String said = plain(typed);
    return Stream.<Predicate<Entry>>of(
            entry -> entry.label().equals(said),
            entry -> entry.plain().equals(said),
            entry -> isCalled(entry, said))
        .map(fits -> Files.COMMUNES.stream().filter(fits).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0).commune());
  }

  /** Makes a territory of a commune of the list that is none yet. */
  public void bringIn(String key) {
    Optional<Commune> commune = find(key);
    if (commune.isEmpty() || territories.byKey(key).isPresent()) {
      return;
    }
    String code = commune.get().code();
    String[] department = Files.DEPARTMENTS.get(RecordTerritory.departmentCode(code));
    String region = "region-" + department[2];
    bringIn(region, TerritoryKind.REGION, department[2], department[3], null);
    bringIn(
        RecordTerritory.departmentKey(code),
        TerritoryKind.DEPARTMENT,
        department[0],
        department[1],
        region);
    add(RecordTerritory.commune(code, commune.get().name()));
  }

  private void bringIn(String key, TerritoryKind kind, String code, String name, String parent) {
    if (territories.byKey(key).isEmpty()) {
      add(new RecordTerritory(key, kind, code, VINTAGE, name, parent, null, null));
    }
  }

  private void add(RecordTerritory stated) {
    territories.add(Territory.of(stated, clock.instant()));
    outbox.changed("territory", stated.key());
  }

  private static boolean isAt(Commune commune, String code) {
    return commune.code().equalsIgnoreCase(code)
        || commune.postcodes().stream().anyMatch(postcode -> postcode.startsWith(code));
  }

  private static boolean isCalled(Entry entry, String said) {
    return entry.commune().postcodes().stream()
        .anyMatch(postcode -> said.equals(postcode) || said.equals(postcode + "-" + entry.plain()));
  }

  private static Entry entry(String[] line) {
    List<String> postcodes = line.length < 3 ? List.of() : List.of(line[2].split(" "));
    Commune commune = new Commune(line[0], line[1], postcodes);
    return new Entry(commune, Slug.plain(commune.name()), Slug.plain(commune.label()));
  }

  /** What was typed, with {@code St} written out. */
  private static String plain(String typed) {
    return Slug.plain(typed).replaceAll("(^|-)st(e?)-", "$1saint$2-");
  }

  private static Stream<String[]> lines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Commune.class.getResourceAsStream(file + ".csv"), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList().stream()
          .map(line -> line.split(";"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
