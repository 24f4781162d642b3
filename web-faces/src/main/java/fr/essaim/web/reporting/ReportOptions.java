package fr.essaim.web.reporting;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.steering.OperationRef;
import fr.essaim.core.steering.OperationService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the pages of reports offer to choose from. */
@Named
@RequestScoped
public class ReportOptions {

  @Inject private OperationService operations;
  @Inject private Access access;

  /** The operations of which this person writes reports, closed ones too: the last comes after. */
  public List<OperationRef> getKept() {
    return access.allowsSomewhere(Permission.REPORT_EDIT)
        ? operations.list(ListQuery.all()).rows().stream()
            .filter(row -> access.allowsInOperation(Permission.REPORT_EDIT, row.key()))
            .map(row -> new OperationRef(row.key(), row.name()))
            .toList()
        : List.of();
  }
}
