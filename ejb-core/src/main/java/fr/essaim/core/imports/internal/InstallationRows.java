package fr.essaim.core.imports.internal;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.imports.InstallationField;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.RowOutcome.Effect;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.shared.Violations;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.ImportedInstallation;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.SpreadImports;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who uses what since when, as somebody noted it elsewhere. Centres and prototypes are named by key
 * or as they are called; dates are as people type them. What is brought is history: it is never
 * changed by bringing it again.
 */
@ApplicationScoped
public class InstallationRows implements RowImporter {

  static final String TYPE = "installation";
  private static final String CENTRE = InstallationField.CENTRE.column();
  private static final String PROTOTYPE = InstallationField.PROTOTYPE.column();
  private static final String STATE = InstallationField.STATE.column();
  private static final String SINCE = InstallationField.SINCE.column();
  private static final String UNTIL = InstallationField.UNTIL.column();
  private static final String STOP_REASON = InstallationField.STOP_REASON.column();
  private static final String VERSION = InstallationField.VERSION.column();
  private static final String MENTOR = InstallationField.MENTOR.column();
  private static final String CHANNEL = InstallationField.CHANNEL.column();

  @Inject private SpreadImports spread;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;
  @Inject private PrototypeService prototypes;
  @Inject private Origins origins;
  @Inject private Vocabulary vocabulary;

  @Override
  public RowOutcome bring(FileTable.Row row, Batch batch) {
    ImportedInstallation imported = imported(row, batch.source());
    String centre = imported.details().centreKey();
    String prototype = imported.details().prototypeKey();
    String place = centre + "/" + prototype;
    String rowKey = place + "/" + imported.since();
    String title =
        library.named(Set.of(prototype)).get(prototype).title()
            + ", "
            + organisations.named(Set.of(centre)).get(centre).name();
    Optional<Origins.Brought> before = origins.of(batch.source(), RowKind.INSTALLATION, rowKey);
    if (before.isPresent()) {
      batch.once(rowKey, CENTRE, row.line());
      return new RowOutcome(
          row.line(), Effect.LEFT, TYPE, before.get().targetKey(), title, true, List.of());
    }
    SpreadImports.Brought brought =
        batch.isDry() ? tried(imported, place, batch) : spread.bring(imported);
    batch.once(rowKey, CENTRE, row.line());
    if (brought.outcome().effect() == ImportOutcome.Effect.LEFT) {
      batch.notice(row.line(), PROTOTYPE, "imports.installation.there");
    } else if (batch.isDry()) {
      if (imported.stoppedOn() == null) {
        batch.hasRunning(place);
      }
    } else {
      origins.note(batch.source(), RowKind.INSTALLATION, rowKey, TYPE, brought.key(), said(row));
    }
    return Outcomes.of(row.line(), TYPE, brought.key(), title, brought.outcome());
  }

  /** What would be done, were the rows before it brought. */
  private SpreadImports.Brought tried(ImportedInstallation imported, String place, Batch batch) {
    SpreadImports.Brought brought = spread.rehearse(imported);
    return batch.knowsRunning(place) ? brought.left() : brought;
  }

  @Override
  public String columnOf(BusinessRuleViolation refused) {
    String field = refused.field().orElse("");
    return switch (field) {
      case "receiver" -> refused.code().equals("spread.receiver.is-mentor") ? MENTOR : CENTRE;
      case "prototypes" -> PROTOTYPE;
      case "stoppedSince" -> UNTIL;
      case "reason" -> STOP_REASON;
      default ->
          Arrays.stream(InstallationField.values())
              .map(InstallationField::column)
              .filter(field::equals)
              .findFirst()
              .orElse(null);
    };
  }

  /**
   * @throws BusinessRuleViolation with all cells that say nothing that is known
   */
  private ImportedInstallation imported(FileTable.Row row, String source) {
    Violations violations = new Violations();
    OrganisationRef centre = violations.read(CENTRE, row.get(CENTRE), this::organisation);
    String prototype = violations.read(PROTOTYPE, row.get(PROTOTYPE), this::prototype);
    InstallationState state =
        violations.read(STATE, row.get(STATE), said -> constant(InstallationState.class, said));
    PartialDate since = violations.read(SINCE, row.get(SINCE), TypedDate::read);
    boolean stopped = state == InstallationState.STOPPED;
    PartialDate until =
        stopped || !row.get(UNTIL).isEmpty()
            ? violations.read(UNTIL, row.get(UNTIL), TypedDate::read)
            : null;
    OrganisationRef mentor =
        row.get(MENTOR).isEmpty()
            ? null
            : violations.read(MENTOR, row.get(MENTOR), this::organisation);
    Channel channel =
        row.get(CHANNEL).isEmpty()
            ? usual(mentor)
            : violations.read(CHANNEL, row.get(CHANNEL), said -> constant(Channel.class, said));
    violations.refuse();
    return new ImportedInstallation(
        source,
        new InstallationDetails(centre.key(), prototype, version(row), null),
        stopped ? InstallationState.IN_USE : state,
        since,
        until,
        row.get(STOP_REASON),
        mentor == null ? null : mentor.key(),
        mentor == null ? null : channel);
  }

  private static Channel usual(OrganisationRef mentor) {
    return mentor != null && mentor.kind() == OrganisationKind.FEDERATION
        ? Channel.FEDERATION
        : Channel.PEER_TO_PEER;
  }

  private <E extends Enum<E>> E constant(Class<E> type, String said) {
    return vocabulary
        .find(type, there(said))
        .orElseThrow(
            () ->
                new BusinessRuleViolation("imports.value.unknown", said, vocabulary.allowed(type)));
  }

  private static String there(String said) {
    if (said.isEmpty()) {
      throw new BusinessRuleViolation("imports.value.missing");
    }
    return said;
  }

  /** A sheet of numbers has 1 for 1.0. */
  private static String version(FileTable.Row row) {
    String said = row.get(VERSION);
    return said.matches("\\d+") ? said + ".0" : said;
  }

  private OrganisationRef organisation(String said) {
    return Optional.ofNullable(organisations.named(Set.of(there(said))).get(said))
        .orElseGet(
            () ->
                only(
                        organisations.list(ListQuery.words(said).ofSize(ListQuery.MAX_SIZE)).rows(),
                        OrganisationCard::name,
                        said)
                    .ref());
  }

  private String prototype(String said) {
    return library.named(Set.of(there(said))).containsKey(said)
        ? said
        : only(
                prototypes.list(ListQuery.words(said).ofSize(ListQuery.MAX_SIZE)).rows(),
                PrototypeRow::title,
                said)
            .key();
  }

  /** The only one that is called so. */
  private static <T> T only(List<T> found, Function<T, String> name, String said) {
    List<T> called =
        found.stream()
            .filter(each -> FileTable.slug(name.apply(each)).equals(FileTable.slug(said)))
            .toList();
    if (called.size() != 1) {
      throw new BusinessRuleViolation(
          called.isEmpty() ? "imports.reference.unknown" : "imports.reference.several", said);
    }
    return called.get(0);
  }

  private static Map<String, String> said(FileTable.Row row) {
    return Arrays.stream(InstallationField.values())
        .map(InstallationField::column)
        .collect(
            Collectors.toMap(
                column -> column, row::get, (first, second) -> first, LinkedHashMap::new));
  }
}
