package fr.essaim.core.imports.internal;

import static fr.essaim.core.imports.internal.DemoNetwork.objects;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Correspondent;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.reporting.FrozenReportService;
import fr.essaim.core.reporting.ReportFilters;
import fr.essaim.core.reporting.ReportService;
import fr.essaim.core.reporting.ReportStart;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.steering.OperationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reports of the demonstration's fictional operations, signed by its fictional people. */
@ApplicationScoped
public class DemoReports {

  @Inject private OwnTransaction transaction;
  @Inject private Access access;
  @Inject private Correspondents correspondents;
  @Inject private OperationService operations;
  @Inject private ReportService reports;
  @Inject private FrozenReportService frozen;

  /** Once: an operation that has reports is left. */
  void load(JsonObject file) {
    for (JsonObject each : objects(file, "reports")) {
      String operation = each.getString("operation");
      if (isWithout(operation)) {
        objects(each, "of").forEach(report -> report(operation, report));
      }
    }
  }

  private boolean isWithout(String operation) {
    return transaction.of(
        () ->
            reports.list(ListQuery.all().with(ReportFilters.OPERATION, Set.of(operation))).total()
                == 0);
  }

  private void report(String operation, JsonObject json) {
    String key =
        transaction.of(
            () -> {
              Map<String, String> fields = DemoOperations.texts(json);
              String begun = reports.begin(operation, ReportStart.of(fields));
              Map<String, String> texts = DemoOperations.texts(json.getJsonObject("texts"));
              reports.write(begun, reports.open(begun).version(), texts);
              return begun;
            });
    if (json.getBoolean("signed", false)) {
      String lead = transaction.of(() -> operations.open(operation).lead().key());
      String funder = json.getString("funder");
      List<Correspondent> coordinators =
          correspondents.inOperation(Permission.REPORT_SIGN, operation);
      act(coordinators, () -> sign(key));
      act(correspondents.whoMay(Permission.REPORT_APPROVE, lead), () -> frozen.approve(key, 1));
      act(
          correspondents.whoMay(Permission.REPORT_COMMENT, funder),
          () -> frozen.comment(key, 1, "", true, json.getString("question")));
    }
  }

  private void sign(String key) {
    reports.freeze(key);
    frozen.sign(key, 1);
  }

  /** Does something as the first of some people; nothing where there is nobody. */
  private void act(List<Correspondent> people, Runnable act) {
    if (people.isEmpty()) {
      return;
    }
    access.actFor(people.get(0).account().toString());
    try {
      transaction.of(
          () -> {
            act.run();
            return true;
          });
    } finally {
      access.actFor(null);
    }
  }
}
