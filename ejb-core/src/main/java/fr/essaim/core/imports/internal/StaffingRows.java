package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.steering.FinanceImports;
import fr.essaim.core.steering.ImportedPart;
import fr.essaim.core.steering.PositionDetails;
import fr.essaim.core.steering.StaffProof;
import fr.essaim.core.tables.FileTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The positions of an operation: {@code
 * position_fr,people,share_of_full_time_percent,employer_key}.
 */
@ApplicationScoped
public class StaffingRows extends FinanceRows {

  static final String TYPE = "staff-position";

  @Inject private FinanceImports finance;

  @Override
  public RowOutcome bring(FileTable.Row row, Batch batch) {
    String operation = operation(row, batch);
    String label = row.get("position_fr");
    if (label.isEmpty()) {
      throw new FaultyRow("position_fr", "imports.value.missing");
    }
    String proof = constant(row, "proof", StaffProof.class);
    Map<String, String> said = new LinkedHashMap<>();
    said.put("label", label);
    said.put("employer", organisation(row, "employer_key", batch));
    said.put("people", row.get("people"));
    said.put("share", row.get("share_of_full_time_percent"));
    said.put("proof", proof.isEmpty() ? StaffProof.MISSION_LETTER.name() : proof);
    said.put("source", source(row, batch));
    String key = PositionDetails.keyOf(operation, label);
    batch.once(key, "position_fr", row.line());
    return bring(
        RowKind.POSITION,
        TYPE,
        key,
        new ImportedPart(operation, key, Map.of(), said),
        label,
        row,
        batch,
        batch.isDry() ? finance::rehearsePosition : finance::bringPosition);
  }

  @Override
  public String columnOf(BusinessRuleViolation refused) {
    String code = refused.code();
    if (code.startsWith("steering.position.people")) {
      return "people";
    }
    return code.startsWith("steering.position.share") || code.equals("steering.percent.invalid")
        ? "share_of_full_time_percent"
        : null;
  }
}
