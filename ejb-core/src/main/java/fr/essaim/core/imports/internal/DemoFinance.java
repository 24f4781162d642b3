package fr.essaim.core.imports.internal;

import static fr.essaim.core.imports.internal.DemoNetwork.objects;

import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.steering.AgreementDetails;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.AgreementStepDetails;
import fr.essaim.core.steering.ExpenseDetails;
import fr.essaim.core.steering.ExpenseService;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.PlanLineDetails;
import fr.essaim.core.steering.PositionDetails;
import fr.essaim.core.steering.StaffingService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** The money and the staff of the demonstration's fictional operations. */
@ApplicationScoped
public class DemoFinance {

  @Inject private OwnTransaction transaction;
  @Inject private FundingPlanService plans;
  @Inject private AgreementService agreements;
  @Inject private ExpenseService expenses;
  @Inject private PaymentRequestService requests;
  @Inject private StaffingService staffing;
  @Inject private FileUploads uploads;

  /** Once: an operation that has a plan is left. */
  void load(JsonObject file) {
    objects(file, "finances").forEach(each -> transaction.of(() -> finance(each)));
  }

  private String finance(JsonObject json) {
    String operation = json.getString("operation");
    if (plans.open(operation).version() > 0) {
      return operation;
    }
    objects(json, "plan")
        .forEach(each -> plans.put(operation, null, 0, PlanLineDetails.of(texts(each))));
    plans.countOverheads(operation, json.getString("overheadRate", ""));
    objects(json, "agreements").forEach(each -> agreement(operation, each));
    objects(json, "staff").forEach(each -> position(operation, each));
    objects(json, "expenses").forEach(each -> expense(operation, each));
    objects(json, "requests").forEach(each -> request(operation, each));
    return operation;
  }

  private void agreement(String operation, JsonObject json) {
    String key = agreements.conclude(operation, AgreementDetails.of(texts(json)));
    objects(json, "steps")
        .forEach(each -> agreements.put(key, null, 0, AgreementStepDetails.of(texts(each))));
  }

  private void position(String operation, JsonObject json) {
    String key = staffing.add(operation, PositionDetails.of(texts(json)));
    json.getJsonObject("worked")
        .forEach(
            (month, worked) ->
                staffing.note(
                    key,
                    YearMonth.parse(month),
                    new BigDecimal(((JsonString) worked).getString())));
  }

  private void expense(String operation, JsonObject json) {
    String key = expenses.commit(operation, ExpenseDetails.of(texts(json)));
    if (json.containsKey("invoicedOn")) {
      expenses.advance(key, day(json, "invoicedOn"));
    }
    if (json.containsKey("paidOn")) {
      String said = json.getString("label") + "\n" + json.getString("document") + "\n";
      expenses.keepProof(
          key,
          uploads.check(
              new Upload(
                  json.getString("document") + ".txt",
                  "text/plain",
                  said.getBytes(StandardCharsets.UTF_8))));
      expenses.advance(key, day(json, "paidOn"));
    }
  }

  private void request(String operation, JsonObject json) {
    PaymentRequestKind kind = PaymentRequestKind.valueOf(json.getString("kind"));
    Long advance =
        json.containsKey("advance") ? Long.valueOf(json.getString("advance")) * 100 : null;
    String key = requests.prepare(operation, json.getString("funder"), kind, advance);
    if (kind != PaymentRequestKind.ADVANCE) {
      requests.putAll(key);
    }
    requests.declare(key, day(json, "declaredOn"));
    if (json.containsKey("checkedOn")) {
      requests.retainRest(key);
      requests.check(key, day(json, "checkedOn"));
    }
    if (json.containsKey("paidOn")) {
      requests.pay(key, day(json, "paidOn"), null);
    }
  }

  private static LocalDate day(JsonObject json, String name) {
    return LocalDate.parse(json.getString(name));
  }

  private static Map<String, String> texts(JsonObject json) {
    return DemoOperations.texts(json);
  }
}
