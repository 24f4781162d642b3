package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.InstallationRow;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.SpreadOverview;
import fr.essaim.core.spread.SpreadOverview.Month;
import fr.essaim.core.spread.SpreadOverviewService;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPictures;
import fr.essaim.core.spread.SpreadSort;
import fr.essaim.core.spread.TransferRow;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.steering.OperationView;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The spread in an operation, or around a partner, with what this person may read of it: what the
 * services give them, and no more.
 */
@Named
@RequestScoped
public class SpreadRoom {

  /** How many centres, and things to ask about, are shown at once. */
  private static final int SOME = 12;

  private static final int FEW = 6;

  @Inject private InstallationService installations;
  @Inject private TransferService transfers;
  @Inject private SpreadOverviewService overview;
  @Inject private SpreadPictures pictures;
  @Inject private SpreadFeature feature;
  @Inject private Access access;
  @Inject private Text text;

  private final Map<String, Room> rooms = new HashMap<>();
  private Room around;

  /** What a centre has in use, or will have. */
  public record Uses(OrganisationRef centre, List<InstallationRow> rows) {}

  /**
   * A question to the open data.
   *
   * @param title a key
   * @param abouts the same question narrowed to something of the room
   */
  public record Ask(String title, String address, List<About> abouts) {}

  /** What a question is narrowed to. */
  public record About(String name, String address) {}

  /**
   * @param territory the places around a partner; empty for an operation, and for the whole network
   * @param centres how many there are
   * @param using how many of them have a prototype in use
   * @param uses by centre, as many as are shown
   * @param installationList the address of the list of all of them
   * @param transferList the address of the list of an operation's transfers; null around a partner
   */
  public record Room(
      List<String> territory,
      int centres,
      int using,
      List<Uses> uses,
      List<Promised> promises,
      ListResult<TransferRow> stalled,
      List<Month> months,
      String installationList,
      String transferList,
      List<Ask> questions) {

    /** How many centres are not shown. */
    public int getMore() {
      return Math.max(0, using - uses.size());
    }

    /** The promises of which something can be expected. */
    public List<Promised> getForecasts() {
      return promises.stream().filter(each -> each.forecast() != null).toList();
    }

    /** The most minutes of a month. */
    public int getMost() {
      return SpreadOverview.most(months);
    }

    public int getMinutes() {
      return months.stream().mapToInt(Month::minutes).sum();
    }

    public long getSessions() {
      return months.stream().mapToLong(Month::sessions).sum();
    }

    /** The address of a file of the installations. */
    public String installationsAs(String type) {
      return file(installationList, type);
    }

    /** The address of a file of the transfers. */
    public String transfersAs(String type) {
      return file(transferList, type);
    }

    private static String file(String list, String type) {
      return list.contains("?") ? list.replace("?", "." + type + "?") : list + "." + type;
    }

    /** How long the sessions of the months took in all, as people write it. */
    public String getHours() {
      return new Month(null, getMinutes(), getSessions()).hours();
    }
  }

  /** Of an operation that this person reads. */
  public Room of(OperationView operation) {
    return rooms.computeIfAbsent(operation.key(), key -> ofOperation(operation));
  }

  /** What is public around an organisation for which this person is a partner; null for others. */
  public Room getAround() {
    if (around == null) {
      around =
          access.grants().stream()
              .filter(grant -> grant.role() == Role.PARTNER)
              .map(Grant::organisationKey)
              .findFirst()
              .map(this::around)
              .orElse(null);
    }
    return around;
  }

  private Room ofOperation(OperationView operation) {
    String key = operation.key();
    List<OrganisationRef> centres =
        Stream.concat(Stream.ofNullable(operation.lead()), operation.beneficiaries().stream())
            .filter(each -> each.kind().canBeFederated())
            .toList();
    Set<String> keys = centres.stream().map(OrganisationRef::key).collect(Collectors.toSet());
    List<InstallationRow> rows = rows(keys);
    return new Room(
        List.of(),
        (int) centres.stream().filter(each -> each.kind().isCentre()).count(),
        using(rows),
        uses(rows),
        overview.promises(key).stream().map(Promised::here).toList(),
        transfers.list(
            ListQuery.all()
                .with(SpreadFilters.OPERATION, Set.of(key))
                .with(SpreadFilters.WHICH, Set.of(SpreadFilters.STALLED))
                .sortedBy(SpreadSort.QUIET)
                .ofSize(SOME)),
        overview.months(key),
        narrowed(InstallationTable.PATH, SpreadFilters.CENTRE, keys),
        narrowed(TransferTable.PATH, SpreadFilters.OPERATION, Set.of(key)),
        questions(keys, rows));
  }

  private Room around(String organisation) {
    SpreadPicture picture = pictures.whole();
    Set<String> territories =
        picture.centres().stream()
            .filter(each -> each.key().equals(organisation))
            .findFirst()
            .map(each -> (Set<String>) new TreeSet<>(each.territories()))
            .orElse(Set.of());
    List<SpreadPicture.Centre> centres =
        picture.centres().stream()
            .filter(each -> each.kind().isCentre())
            .filter(
                each ->
                    territories.isEmpty() || !Collections.disjoint(each.territories(), territories))
            .toList();
    Set<String> keys = centres.stream().map(SpreadPicture.Centre::key).collect(Collectors.toSet());
    List<InstallationRow> rows = keys.isEmpty() ? List.of() : rows(keys);
    return new Room(
        List.copyOf(territories),
        centres.size(),
        using(rows),
        uses(rows),
        List.of(),
        null,
        List.of(),
        territories.isEmpty()
            ? InstallationTable.PATH
            : narrowed(InstallationTable.PATH, SpreadFilters.CENTRE, keys),
        null,
        questions(keys, rows));
  }

  /** What they have and did not stop. */
  private List<InstallationRow> rows(Set<String> centres) {
    List<InstallationRow> rows = new ArrayList<>();
    installations.export(
        ListQuery.all().with(SpreadFilters.CENTRE, centres).sortedBy(SpreadSort.CENTRE), rows::add);
    rows.removeIf(row -> row.state() == InstallationState.STOPPED);
    return rows;
  }

  private static int using(List<InstallationRow> rows) {
    return (int)
        rows.stream()
            .filter(row -> row.state().isInUse())
            .map(row -> row.centre().key())
            .distinct()
            .count();
  }

  private static List<Uses> uses(List<InstallationRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.centre().key(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(each -> new Uses(each.get(0).centre(), each))
        .limit(SOME)
        .toList();
  }

  /** Those about the spread, narrowed to what is public of these centres and their prototypes. */
  private List<Ask> questions(Set<String> centres, List<InstallationRow> rows) {
    List<SpreadPicture.Centre> known =
        pictures.whole().uses().stream()
            .flatMap(use -> Stream.of(Optional.of(use.centre()), Optional.ofNullable(use.mentor())))
            .flatMap(Optional::stream)
            .filter(centre -> centres.contains(centre.key()))
            .distinct()
            .toList();
    List<PrototypeRef> prototypes =
        rows.stream()
            .map(InstallationRow::prototype)
            .filter(PrototypeRef::published)
            .distinct()
            .toList();
    return feature.questions().stream()
        .map(
            question ->
                ask(
                    question,
                    question.parameters().stream()
                        .flatMap(each -> abouts(question, each.name(), known, prototypes))
                        .limit(FEW)
                        .toList()))
        .toList();
  }

  private Stream<About> abouts(
      Question question,
      String parameter,
      List<SpreadPicture.Centre> centres,
      List<PrototypeRef> prototypes) {
    return switch (parameter) {
      case "centre" ->
          centres.stream().map(each -> about(question, parameter, each.key(), each.name()));
      case "prototype" ->
          prototypes.stream().map(each -> about(question, parameter, each.key(), each.title()));
      case "channel" ->
          Stream.of(Channel.values())
              .map(
                  each ->
                      about(
                          question,
                          parameter,
                          parameter + "-" + ListQuery.word(each),
                          text.label(each)));
      default -> Stream.empty();
    };
  }

  private static Ask ask(Question question, List<About> abouts) {
    return new Ask(question.text(), address(question), abouts);
  }

  private static About about(Question question, String parameter, String key, String name) {
    return new About(name, address(question) + "?" + parameter + "=" + key);
  }

  private static String address(Question question) {
    return "/donnees/questions/" + question.key();
  }

  private static String narrowed(String path, String filter, Collection<String> keys) {
    return keys.stream()
        .sorted()
        .map(key -> filter + "=" + key)
        .collect(Collectors.joining("&", path + "?", ""));
  }
}
