package fr.essaim.core.imports.internal;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.RowOutcome.Effect;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.prototypes.ImportedPrototype;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeImports;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The programme's prototypes: {@code key,title_fr,phase,year_started,status_in_document}. Those of
 * the first phase were initiated in a year that the document gives; nobody states a kind, a licence
 * or an origin, so none is set. Rows of the second phase are themes, which the scheme has.
 */
@ApplicationScoped
public class PrototypeRows implements RowImporter {

  /** Answers for the founding document's prototypes: it is to capitalise them. */
  static final String STEWARD = "federation-npdc";

  private static final String FIRST_PHASE = "1";
  private static final String SECOND_PHASE = "2";
  private static final String PHASES = FIRST_PHASE + ", " + SECOND_PHASE;

  @Inject private PrototypeImports prototypes;
  @Inject private PrototypeLibrary library;
  @Inject private OrganisationDirectory organisations;
  @Inject private Origins origins;
  @Inject private Vocabulary vocabulary;

  @Override
  public RowOutcome bring(FileTable.Row row, Batch batch) {
    String key = row.get("key");
    if (key.isEmpty()) {
      throw new FaultyRow("key", "imports.value.missing");
    }
    if (!Slug.isValid(key)) {
      throw new FaultyRow("key", "prototypes.key.invalid", key);
    }
    batch.once(key, "key", row.line());
    if (row.get("title_fr").isEmpty()) {
      throw new FaultyRow("title_fr", "imports.value.missing");
    }
    return switch (row.get("phase")) {
      case FIRST_PHASE -> prototype(row, batch);
      case SECOND_PHASE -> theme(row, batch);
      case "" -> throw new FaultyRow("phase", "imports.value.missing");
      default -> throw new FaultyRow("phase", "imports.value.unknown", row.get("phase"), PHASES);
    };
  }

  @Override
  public String columnOf(BusinessRuleViolation refused) {
    return switch (refused.code()) {
      case "prototypes.state.in-future" -> "year_started";
      case "prototypes.text.too-long", "prototypes.text.required" -> "title_fr";
      case "prototypes.key.invalid" -> "key";
      default -> null;
    };
  }

  private RowOutcome prototype(FileTable.Row row, Batch batch) {
    String key = row.get("key");
    String title = row.get("title_fr");
    ImportedPrototype imported =
        new ImportedPrototype(
            key,
            batch.source(),
            STEWARD,
            PrototypeDetails.titled(title),
            Map.of(),
            List.of(new StateSince(state(row), year(row))),
            List.of(),
            batch.isPublishing());
    refuseWithoutSteward(batch);
    ImportOutcome outcome =
        batch.isDry() ? prototypes.rehearse(imported) : prototypes.bring(imported);
    if (!batch.isDry()) {
      origins.note(batch.source(), RowKind.PROTOTYPE, key, "prototype", key, said(row));
    }
    Outcomes.noticeLeft(outcome, row.line(), batch, field -> null);
    return Outcomes.of(row.line(), "prototype", key, title, outcome);
  }

  private RowOutcome theme(FileTable.Row row, Batch batch) {
    String key = row.get("key");
    String title = row.get("title_fr");
    if (batch.isDry() && batch.knowsTheme(key)) {
      return new RowOutcome(row.line(), Effect.LEFT, "theme", key, title, true, List.of());
    }
    Theme theme =
        library.theme(key).orElseThrow(() -> new FaultyRow("key", "imports.theme.unknown", key));
    if (!theme.labelFr().equals(title)) {
      batch.notice(row.line(), "title_fr", "imports.theme.other-label", theme.labelFr());
    }
    return new RowOutcome(row.line(), Effect.LEFT, "theme", key, theme.labelFr(), true, List.of());
  }

  private PrototypeState state(FileTable.Row row) {
    String status = row.get("status_in_document");
    if (status.isEmpty()) {
      throw new FaultyRow("status_in_document", "imports.value.missing");
    }
    return vocabulary
        .find(PrototypeState.class, status)
        .filter(state -> state == PrototypeState.INITIATED)
        .orElseThrow(
            () ->
                new FaultyRow(
                    "status_in_document",
                    "imports.value.unknown",
                    status,
                    vocabulary.label(PrototypeState.INITIATED)));
  }

  private static PartialDate year(FileTable.Row row) {
    String year = row.get("year_started");
    if (year.isEmpty()) {
      throw new FaultyRow("year_started", "imports.value.missing");
    }
    try {
      return new PartialDate(year);
    } catch (BusinessRuleViolation invalid) {
      throw new FaultyRow("year_started", invalid.code(), year);
    }
  }

  private void refuseWithoutSteward(Batch batch) {
    if (!batch.knowsOrganisation(STEWARD)
        && !organisations.named(Set.of(STEWARD)).containsKey(STEWARD)) {
      throw new FaultyRow(null, "imports.reference.unknown", STEWARD);
    }
  }

  private static Map<String, String> said(FileTable.Row row) {
    return Map.of(
        "title_fr", row.get("title_fr"),
        "phase", row.get("phase"),
        "year_started", row.get("year_started"),
        "status_in_document", row.get("status_in_document"));
  }
}
