package fr.essaim.core.imports.internal;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.imports.ProgrammeRole;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import fr.essaim.core.network.ImportedOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationImports;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.RecordTerritory;
import fr.essaim.core.network.StateIdentifiers;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programme's organisations: {@code key,name,kind,role_in_programme,side,commune,cog,note}.
 * What the file does not say stays unknown; what people edited since is left to them. The role in
 * the programme is kept with the row's provenance for the operation that it belongs to.
 */
@ApplicationScoped
public class OrganisationRows implements RowImporter {

  private static final String TYPE = "organisation";
  private static final Pattern MANAGED_BY = Pattern.compile("managed by ([a-z0-9-]+)");

  private static final Map<String, OrganisationKind> KINDS =
      Map.ofEntries(
          Map.entry("association", OrganisationKind.ASSOCIATION),
          Map.entry("social centre", OrganisationKind.SOCIAL_CENTRE),
          Map.entry("living space", OrganisationKind.LIVING_SPACE),
          Map.entry("youth and culture centre", OrganisationKind.MJC),
          Map.entry("third place", OrganisationKind.THIRD_PLACE),
          Map.entry("commune", OrganisationKind.COMMUNE),
          Map.entry("ccas", OrganisationKind.CCAS),
          Map.entry("federation", OrganisationKind.FEDERATION),
          Map.entry("metropolis", OrganisationKind.METROPOLIS),
          Map.entry("european fund", OrganisationKind.EUROPEAN_FUND),
          Map.entry("state", OrganisationKind.STATE),
          Map.entry("region", OrganisationKind.REGION),
          Map.entry("department", OrganisationKind.DEPARTMENT),
          Map.entry("family allowance fund", OrganisationKind.CAF),
          Map.entry("funder", OrganisationKind.FUNDER),
          Map.entry("partner", OrganisationKind.PARTNER));

  /** What stands between several roles, and what is said beside one. */
  private static final String BETWEEN_ROLES = " and | et |;";

  private static final String ASIDE = "\\(.*?\\)";

  @Inject private Access access;
  @Inject private OrganisationImports organisations;
  @Inject private OrganisationDirectory directory;
  @Inject private TerritoryDirectory territories;
  @Inject private Origins origins;
  @Inject private Vocabulary vocabulary;

  @Override
  public RowOutcome bring(FileTable.Row row, Batch batch) {
    Map<String, String> said = read(row, batch);
    String key = row.get("key");
    Optional<Origins.Brought> before = origins.of(batch.source(), RowKind.ORGANISATION, key);
    ImportedOrganisation imported =
        new ImportedOrganisation(
            key, before.map(Origins.Brought::fields).orElse(Map.of()), said, batch.isPublishing());
    if (!batch.isDry()) {
      recordTerritories(row);
    }
    ImportOutcome outcome =
        batch.isDry() ? organisations.rehearse(imported) : organisations.bring(imported);
    if (!batch.isDry()) {
      origins.note(batch.source(), RowKind.ORGANISATION, key, TYPE, key, withRole(said, row));
    }
    batch.hasOrganisation(key);
    Outcomes.noticeLeft(outcome, row.line(), batch, UnaryOperator.identity());
    return Outcomes.of(row.line(), TYPE, key, said.get("name"), outcome);
  }

  @Override
  public String columnOf(BusinessRuleViolation refused) {
    return switch (refused.code()) {
      case "network.key.invalid", "network.key.taken", "network.organisation.merged" -> "key";
      case "network.name.missing" -> "name";
      case "network.kind.missing", "network.federation.not-for-kind" -> "kind";
      case "network.cog.invalid" -> "cog";
      default -> null;
    };
  }

  private Map<String, String> read(FileTable.Row row, Batch batch) {
    String key = row.get("key");
    if (key.isEmpty()) {
      throw new FaultyRow("key", "imports.value.missing");
    }
    if (!Slug.isValid(key)) {
      throw new FaultyRow("key", "network.key.invalid", key);
    }
    batch.once(key, "key", row.line());
    Map<String, String> said = new LinkedHashMap<>();
    said.put("name", name(row));
    said.put("kind", kind(row).name());
    said.put("commune", commune(row));
    warnOfCommune(row, batch);
    warnOfRole(row, batch);
    said.put("areas", row.get("side").isEmpty() ? "" : RecordTerritory.areaKey(row.get("side")));
    said.put("manager", manager(row, batch));
    if (kind(row).canBeFederated()) {
      federation().ifPresent(federation -> said.put("federation", federation));
    }
    said.put("note", row.get("note"));
    refuseLongNote(said.get("note"));
    return said;
  }

  /** What a federation brings are its members; whoever imports for all states nobody's. */
  private Optional<String> federation() {
    return isForAll()
        ? Optional.empty()
        : access.grants().stream()
            .filter(grant -> grant.role() == Role.FEDERATION)
            .map(Grant::organisationKey)
            .findFirst();
  }

  private boolean isForAll() {
    return access.allows(Permission.IMPORT, null);
  }

  private static void refuseLongNote(String note) {
    if (note.length() > OrganisationDetails.MAX_TEXT) {
      throw new FaultyRow("note", "network.text.too-long", "note", OrganisationDetails.MAX_TEXT);
    }
  }

  private static String name(FileTable.Row row) {
    String name = row.get("name");
    if (name.isEmpty()) {
      throw new FaultyRow("name", "imports.value.missing");
    }
    if (name.length() > OrganisationDetails.MAX_NAME) {
      throw new FaultyRow("name", "network.text.too-long", "name", OrganisationDetails.MAX_NAME);
    }
    return name;
  }

  private OrganisationKind kind(FileTable.Row row) {
    if (row.get("kind").isEmpty()) {
      throw new FaultyRow("kind", "imports.value.missing");
    }
    String text = row.get("kind");
    return vocabulary
        .find(OrganisationKind.class, text)
        .or(() -> Optional.ofNullable(KINDS.get(text.toLowerCase(Locale.ROOT))))
        .orElseThrow(
            () ->
                new FaultyRow(
                    "kind",
                    "imports.value.unknown",
                    text,
                    vocabulary.allowed(OrganisationKind.class)));
  }

  private static String commune(FileTable.Row row) {
    if (row.get("cog").isEmpty()) {
      if (!row.get("commune").isEmpty()) {
        throw new FaultyRow("cog", "imports.value.missing");
      }
      return "";
    }
    if (row.get("commune").isEmpty()) {
      throw new FaultyRow("commune", "imports.value.missing");
    }
    try {
      return RecordTerritory.communeKey(StateIdentifiers.cog(row.get("cog")));
    } catch (BusinessRuleViolation invalid) {
      throw new FaultyRow("cog", invalid.code(), row.get("cog"));
    }
  }

  /** A code is known once somebody has stated its commune here. */
  private void warnOfCommune(FileTable.Row row, Batch batch) {
    if (row.get("cog").isEmpty()) {
      return;
    }
    String cog = StateIdentifiers.cog(row.get("cog"));
    String name = row.get("commune");
    Optional<String> earlier = batch.hasCommune(cog, name);
    Optional<String> known =
        territories
            .find(RecordTerritory.communeKey(cog))
            .map(TerritoryView::name)
            .or(() -> earlier);
    if (known.isEmpty() && !isForAll()) {
      throw new FaultyRow("cog", "imports.commune.unknown", cog, name);
    } else if (known.isEmpty()) {
      batch.notice(row.line(), "cog", "imports.commune.new", cog, name);
    } else if (!Slug.of(known.get()).equals(Slug.of(name))) {
      batch.notice(row.line(), "commune", "imports.commune.other-name", cog, known.get(), name);
    }
  }

  private void warnOfRole(FileTable.Row row, Batch batch) {
    String role = row.get("role_in_programme");
    boolean known =
        role.isEmpty()
            || Arrays.stream(role.replaceAll(ASIDE, "").split(BETWEEN_ROLES))
                .allMatch(part -> vocabulary.find(ProgrammeRole.class, part).isPresent());
    if (!known) {
      batch.notice(row.line(), "role_in_programme", "imports.role.unknown", role);
    }
  }

  private String manager(FileTable.Row row, Batch batch) {
    Matcher managed = MANAGED_BY.matcher(row.get("note"));
    if (!managed.find()) {
      return "";
    }
    String manager = managed.group(1);
    boolean known =
        batch.knowsOrganisation(manager) || directory.named(Set.of(manager)).containsKey(manager);
    if (!known) {
      throw new FaultyRow("note", "imports.reference.unknown", manager);
    }
    return manager;
  }

  private void recordTerritories(FileTable.Row row) {
    if (!row.get("cog").isEmpty()) {
      record(RecordTerritory.commune(row.get("cog"), row.get("commune")));
    }
    if (!row.get("side").isEmpty()) {
      String side = row.get("side");
      String name = side.substring(0, 1).toUpperCase(Locale.ROOT) + side.substring(1);
      record(RecordTerritory.area(name));
    }
  }

  /** Adds a territory that is not there; one that is there is somebody's to keep. */
  private void record(RecordTerritory stated) {
    if (territories.find(stated.key()).isPresent()) {
      return;
    }
    Optional<TerritoryView> parent =
        Optional.ofNullable(stated.parentKey()).flatMap(territories::find);
    territories.record(
        new RecordTerritory(
            stated.key(),
            stated.kind(),
            stated.code(),
            stated.kind() == TerritoryKind.COMMUNE ? stated.vintage() : null,
            stated.name(),
            parent.map(TerritoryView::key).orElse(null),
            null,
            null));
  }

  private static Map<String, String> withRole(Map<String, String> said, FileTable.Row row) {
    Map<String, String> all = new LinkedHashMap<>(said);
    all.put("role_in_programme", row.get("role_in_programme"));
    return all;
  }
}
