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
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.ImportedInstallation;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.SpreadImports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who uses what since when, as somebody noted it elsewhere. Centres and prototypes are named by key
 * or as they are called; dates are French or ISO, of any precision. What is brought is history: it
 * is never changed by bringing it again.
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

  /** A month or a day of a year. */
  private static final Pattern FRENCH =
      Pattern.compile("(?:(\\d{1,2})[/.])?(\\d{1,2})[/.](\\d{4})");

  @Inject private SpreadImports spread;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;
  @Inject private PrototypeService prototypes;
  @Inject private Origins origins;
  @Inject private Vocabulary vocabulary;

  @Override
  public RowOutcome bring(FileTable.Row row, Batch batch) {
    OrganisationRef centre = organisation(row, CENTRE);
    String prototype = prototype(row);
    ImportedInstallation imported = imported(row, batch.source(), centre, prototype);
    String rowKey = centre.key() + "/" + prototype + "/" + imported.since();
    String title = library.named(Set.of(prototype)).get(prototype).title() + ", " + centre.name();
    batch.once(rowKey, CENTRE, row.line());
    Optional<Origins.Brought> before = origins.of(batch.source(), RowKind.INSTALLATION, rowKey);
    if (before.isPresent()) {
      return new RowOutcome(
          row.line(), Effect.LEFT, TYPE, before.get().targetKey(), title, true, List.of());
    }
    SpreadImports.Brought brought =
        batch.isDry() ? spread.rehearse(imported) : spread.bring(imported);
    if (brought.outcome().effect() == ImportOutcome.Effect.LEFT) {
      batch.notice(row.line(), PROTOTYPE, "imports.installation.there");
    } else if (!batch.isDry()) {
      origins.note(batch.source(), RowKind.INSTALLATION, rowKey, TYPE, brought.key(), said(row));
    }
    return Outcomes.of(row.line(), TYPE, brought.key(), title, brought.outcome());
  }

  @Override
  public String columnOf(String code) {
    return switch (code) {
      case "spread.reason.missing", "spread.text.too-long" -> STOP_REASON;
      case "spread.version.unknown" -> VERSION;
      case "spread.prototype.unknown" -> PROTOTYPE;
      case "spread.receiver.unfit", "spread.organisation.unknown" -> CENTRE;
      case "spread.receiver.is-mentor", "spread.mentor.unfit" -> MENTOR;
      case "spread.channel.of-federation" -> CHANNEL;
      case "spread.state.in-future", "spread.stage.in-future" -> SINCE;
      case "spread.state.before-last" -> UNTIL;
      case "spread.state.missing" -> STATE;
      default -> null;
    };
  }

  private ImportedInstallation imported(
      FileTable.Row row, String source, OrganisationRef centre, String prototype) {
    PartialDate since = date(row, SINCE);
    if (since == null) {
      throw new FaultyRow(SINCE, "imports.value.missing");
    }
    InstallationState state = state(row);
    PartialDate until = date(row, UNTIL);
    if (state == InstallationState.STOPPED && until == null) {
      throw new FaultyRow(UNTIL, "imports.value.missing");
    }
    OrganisationRef mentor = row.get(MENTOR).isEmpty() ? null : organisation(row, MENTOR);
    return new ImportedInstallation(
        source,
        new InstallationDetails(centre.key(), prototype, version(row), null),
        state == InstallationState.STOPPED ? InstallationState.IN_USE : state,
        since,
        until,
        row.get(STOP_REASON),
        mentor == null ? null : mentor.key(),
        mentor == null ? null : channel(row, mentor));
  }

  private InstallationState state(FileTable.Row row) {
    if (row.get(STATE).isEmpty()) {
      throw new FaultyRow(STATE, "imports.value.missing");
    }
    return constant(row, STATE, InstallationState.class);
  }

  private Channel channel(FileTable.Row row, OrganisationRef mentor) {
    if (row.get(CHANNEL).isEmpty()) {
      return mentor.kind() == OrganisationKind.FEDERATION
          ? Channel.FEDERATION
          : Channel.PEER_TO_PEER;
    }
    return constant(row, CHANNEL, Channel.class);
  }

  private <E extends Enum<E>> E constant(FileTable.Row row, String column, Class<E> type) {
    return vocabulary
        .find(type, row.get(column))
        .orElseThrow(
            () ->
                new FaultyRow(
                    column, "imports.value.unknown", row.get(column), vocabulary.allowed(type)));
  }

  /** A sheet of numbers has 1 for 1.0. */
  private static String version(FileTable.Row row) {
    String said = row.get(VERSION);
    return said.matches("\\d+") ? said + ".0" : said;
  }

  private static PartialDate date(FileTable.Row row, String column) {
    String said = row.get(column);
    Matcher french = FRENCH.matcher(said);
    String iso =
        french.matches()
            ? french.group(3)
                + padded(french.group(2))
                + (french.group(1) == null ? "" : padded(french.group(1)))
            : said;
    try {
      return said.isEmpty() ? null : new PartialDate(iso);
    } catch (BusinessRuleViolation invalid) {
      throw new FaultyRow(column, invalid.code(), said);
    }
  }

  private static String padded(String number) {
    return "-" + (number.length() == 1 ? "0" : "") + number;
  }

  private OrganisationRef organisation(FileTable.Row row, String column) {
    String said = row.get(column);
    Optional<OrganisationRef> byKey =
        Optional.ofNullable(organisations.named(Set.of(said)).get(said));
    return byKey.orElseGet(
        () -> {
          List<OrganisationCard> called =
              organisations.list(ListQuery.words(said).ofSize(ListQuery.MAX_SIZE)).rows().stream()
                  .filter(card -> FileTable.slug(card.name()).equals(FileTable.slug(said)))
                  .toList();
          only(called, column, said);
          return called.get(0).ref();
        });
  }

  private String prototype(FileTable.Row row) {
    String said = row.get(PROTOTYPE);
    if (library.named(Set.of(said)).containsKey(said)) {
      return said;
    }
    List<PrototypeRow> called =
        prototypes.list(ListQuery.words(said).ofSize(ListQuery.MAX_SIZE)).rows().stream()
            .filter(each -> FileTable.slug(each.title()).equals(FileTable.slug(said)))
            .toList();
    only(called, PROTOTYPE, said);
    return called.get(0).key();
  }

  private static void only(List<?> called, String column, String said) {
    if (said.isEmpty()) {
      throw new FaultyRow(column, "imports.value.missing");
    }
    if (called.size() != 1) {
      throw new FaultyRow(
          column,
          called.isEmpty() ? "imports.reference.unknown" : "imports.reference.several",
          said);
    }
  }

  private static Map<String, String> said(FileTable.Row row) {
    return Arrays.stream(InstallationField.values())
        .map(InstallationField::column)
        .collect(
            Collectors.toMap(
                column -> column, row::get, (first, second) -> first, LinkedHashMap::new));
  }
}
