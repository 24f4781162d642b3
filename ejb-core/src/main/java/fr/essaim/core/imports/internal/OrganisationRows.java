package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.RowOutcome.Change;
import fr.essaim.core.imports.RowOutcome.Effect;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.network.PublicationState;
import fr.essaim.core.network.RecordTerritory;
import fr.essaim.core.network.StateIdentifiers;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** What an organisation can be in the programme; several are joined by "and". */
  private static final Set<String> ROLES =
      Set.of("lead", "partner", "sister project", "funder", "co-funder", "dissemination");

  @Inject private OrganisationDirectory organisations;
  @Inject private TerritoryDirectory territories;
  @Inject private Origins origins;

  @Override
  public RowOutcome bring(CsvTable.Row row, Batch batch) {
    Map<String, String> said = read(row, batch);
    String key = row.get("key");
    Optional<Origins.Brought> before = origins.of(batch.source(), RowKind.ORGANISATION, key);
    boolean there = organisations.named(Set.of(key)).containsKey(key);
    RowOutcome outcome =
        there
            ? bringAgain(row, said, before.map(Origins.Brought::fields).orElse(Map.of()), batch)
            : create(row, said, batch);
    if (!batch.isDry()) {
      origins.note(batch.source(), RowKind.ORGANISATION, key, TYPE, key, withRole(said, row));
    }
    batch.hasOrganisation(key);
    return outcome;
  }

  @Override
  public String columnOf(String code) {
    return switch (code) {
      case "network.key.invalid", "network.key.taken", "network.organisation.merged" -> "key";
      case "network.name.missing" -> "name";
      case "network.kind.missing", "network.federation.not-for-kind" -> "kind";
      case "network.cog.invalid" -> "cog";
      default -> null;
    };
  }

  private Map<String, String> read(CsvTable.Row row, Batch batch) {
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
    said.put("note", row.get("note"));
    refuseLongNote(said.get("note"));
    return said;
  }

  private static void refuseLongNote(String note) {
    if (note.length() > OrganisationDetails.MAX_TEXT) {
      throw new FaultyRow("note", "network.text.too-long", "note", OrganisationDetails.MAX_TEXT);
    }
  }

  private static String name(CsvTable.Row row) {
    String name = row.get("name");
    if (name.isEmpty()) {
      throw new FaultyRow("name", "imports.value.missing");
    }
    if (name.length() > OrganisationDetails.MAX_NAME) {
      throw new FaultyRow("name", "network.text.too-long", "name", OrganisationDetails.MAX_NAME);
    }
    return name;
  }

  private static OrganisationKind kind(CsvTable.Row row) {
    if (row.get("kind").isEmpty()) {
      throw new FaultyRow("kind", "imports.value.missing");
    }
    OrganisationKind kind = KINDS.get(row.get("kind").toLowerCase(Locale.ROOT));
    if (kind == null) {
      throw new FaultyRow("kind", "imports.value.unknown", row.get("kind"));
    }
    return kind;
  }

  private static String commune(CsvTable.Row row) {
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

  /** We hold no register of communes: a code is known once somebody has stated its commune here. */
  private void warnOfCommune(CsvTable.Row row, Batch batch) {
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
    if (known.isEmpty()) {
      batch.notice(row.line(), "cog", "imports.commune.new", cog, name);
    } else if (!Slug.of(known.get()).equals(Slug.of(name))) {
      batch.notice(row.line(), "commune", "imports.commune.other-name", cog, known.get(), name);
    }
  }

  private static void warnOfRole(CsvTable.Row row, Batch batch) {
    String role = row.get("role_in_programme");
    boolean known =
        role.isEmpty()
            || Arrays.stream(role.replaceAll("\\(.*?\\)", "").split(" and |;"))
                .allMatch(part -> ROLES.contains(part.strip().toLowerCase(Locale.ROOT)));
    if (!known) {
      batch.notice(row.line(), "role_in_programme", "imports.role.unknown", role);
    }
  }

  private String manager(CsvTable.Row row, Batch batch) {
    Matcher managed = MANAGED_BY.matcher(row.get("note"));
    if (!managed.find()) {
      return "";
    }
    String manager = managed.group(1);
    boolean known =
        batch.knowsOrganisation(manager)
            || organisations.named(Set.of(manager)).containsKey(manager);
    if (!known) {
      throw new FaultyRow("note", "imports.reference.unknown", manager);
    }
    return manager;
  }

  private RowOutcome create(CsvTable.Row row, Map<String, String> said, Batch batch) {
    String key = row.get("key");
    if (!batch.isDry()) {
      recordTerritories(row);
      organisations.create(new CreateOrganisation(key, details(said, blank(said))));
      if (batch.isPublishing()) {
        organisations.publish(key);
      }
    }
    return new RowOutcome(
        row.line(), Effect.CREATED, TYPE, key, said.get("name"), batch.isPublishing(), List.of());
  }

  private RowOutcome bringAgain(
      CsvTable.Row row, Map<String, String> said, Map<String, String> base, Batch batch) {
    String key = row.get("key");
    OrganisationView view = organisations.view(key);
    if (view.mergedInto() != null) {
      return new RowOutcome(row.line(), Effect.LEFT, TYPE, key, said.get("name"), false, List.of());
    }
    Map<String, String> present = fields(view.details());
    List<Change> changes = new ArrayList<>();
    Map<String, String> merged = new LinkedHashMap<>(present);
    said.forEach(
        (field, value) -> {
          String now = present.get(field);
          if (value.isEmpty() || value.equals(now)) {
            return;
          }
          boolean sourceSaysSame = value.equals(base.get(field));
          boolean ours = now.isEmpty() || now.equals(base.get(field));
          if (ours && !sourceSaysSame) {
            changes.add(new Change(field, now, value));
            merged.put(field, value);
          } else {
            batch.notice(row.line(), field, "imports.field.edited-here", field, now);
          }
        });
    boolean publishes = batch.isPublishing() && view.publication() == PublicationState.DRAFT;
    if (publishes) {
      changes.add(new Change("publication", "DRAFT", "PUBLISHED"));
    }
    if (!batch.isDry()) {
      apply(row, view, merged, !changes.isEmpty(), publishes);
    }
    Effect effect = changes.isEmpty() ? Effect.LEFT : Effect.CHANGED;
    boolean published = publishes || view.publication() == PublicationState.PUBLISHED;
    return new RowOutcome(row.line(), effect, TYPE, key, merged.get("name"), published, changes);
  }

  private void apply(
      CsvTable.Row row,
      OrganisationView view,
      Map<String, String> merged,
      boolean changed,
      boolean publishes) {
    if (changed) {
      recordTerritories(row);
      organisations.edit(
          new EditOrganisation(view.key(), view.version(), details(merged, view.details())));
    }
    if (publishes) {
      organisations.publish(view.key());
    }
  }

  private void recordTerritories(CsvTable.Row row) {
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

  private static OrganisationDetails blank(Map<String, String> said) {
    return OrganisationDetails.of(said.get("name"), OrganisationKind.valueOf(said.get("kind")));
  }

  private static OrganisationDetails details(Map<String, String> fields, OrganisationDetails rest) {
    return new OrganisationDetails(
        fields.get("name"),
        OrganisationKind.valueOf(fields.get("kind")),
        rest.description(),
        rest.website(),
        rest.street(),
        rest.postcode(),
        fields.get("commune"),
        fields.get("areas").isEmpty() ? List.of() : List.of(fields.get("areas").split(",")),
        fields.get("manager"),
        rest.federationKey(),
        rest.siret(),
        rest.rna(),
        rest.publicContact(),
        rest.privateContact(),
        fields.get("note"));
  }

  private static Map<String, String> fields(OrganisationDetails details) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", details.name());
    fields.put("kind", details.kind().name());
    fields.put("commune", orEmpty(details.communeKey()));
    fields.put("areas", String.join(",", details.areaKeys()));
    fields.put("manager", orEmpty(details.managerKey()));
    fields.put("note", orEmpty(details.internalNote()));
    return fields;
  }

  private static Map<String, String> withRole(Map<String, String> said, CsvTable.Row row) {
    Map<String, String> all = new LinkedHashMap<>(said);
    all.put("role_in_programme", row.get("role_in_programme"));
    return all;
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }
}
