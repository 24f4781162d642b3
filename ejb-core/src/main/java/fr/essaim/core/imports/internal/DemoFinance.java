package fr.essaim.core.imports.internal;

import static fr.essaim.core.imports.internal.DemoNetwork.objects;

import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.steering.AgreementDetails;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.AgreementStepDetails;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.ExpenseDetails;
import fr.essaim.core.steering.ExpenseService;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.core.steering.PlanLineDetails;
import fr.essaim.core.steering.PositionDetails;
import fr.essaim.core.steering.ProofService;
import fr.essaim.core.steering.ProvenThing;
import fr.essaim.core.steering.StaffingService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
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
  @Inject private ProofService proofs;
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
    Map<String, JsonObject> spent = new LinkedHashMap<>();
    objects(json, "expenses").forEach(each -> spent.put(expense(operation, each), each));
    objects(json, "requests").forEach(each -> request(operation, each, spent));
    return operation;
  }

  private void agreement(String operation, JsonObject json) {
    String key = agreements.conclude(operation, AgreementDetails.of(texts(json)));
    objects(json, "steps")
        .forEach(each -> agreements.put(key, null, 0, AgreementStepDetails.of(texts(each))));
    prove(ProvenThing.AGREEMENT, key, json.getString("reference"));
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
    prove(ProvenThing.STAFF_POSITION, key, json.getString("label"));
  }

  private String expense(String operation, JsonObject json) {
    String key = expenses.commit(operation, ExpenseDetails.of(texts(json)));
    if (json.containsKey("invoicedOn")) {
      expenses.advance(key, day(json, "invoicedOn"));
    }
    if (json.containsKey("paidOn")) {
      prove(ProvenThing.EXPENSE, key, json.getString("document"));
      expenses.advance(key, day(json, "paidOn"));
    }
    return key;
  }

  private void prove(ProvenThing kind, String key, String name) {
    byte[] content = (name + "\n").getBytes(StandardCharsets.UTF_8);
    proofs.keep(kind, key, uploads.check(new Upload(name + ".txt", "text/plain", content)));
  }

  /** It asks for what was paid by the day when it is declared. */
  private void request(String operation, JsonObject json, Map<String, JsonObject> spent) {
    PaymentRequestKind kind = PaymentRequestKind.valueOf(json.getString("kind"));
    Long advance =
        json.containsKey("advance") ? Long.valueOf(json.getString("advance")) * 100 : null;
    String key = requests.prepare(operation, json.getString("funder"), kind, advance);
    for (PaymentRequestView.Candidate each : requests.open(key).candidates()) {
      if (!day(spent.get(each.expenseKey()), "paidOn").isAfter(day(json, "declaredOn"))) {
        requests.put(key, each.expenseKey(), null);
      }
    }
    requests.declare(key, seen(key), day(json, "declaredOn"));
    if (json.containsKey("checkedOn")) {
      objects(json, "setAside").forEach(each -> setAside(key, each, spent));
      requests.retainRest(key);
      requests.check(key, seen(key), day(json, "checkedOn"));
    }
    if (json.containsKey("paidOn")) {
      requests.pay(key, seen(key), day(json, "paidOn"), null);
    }
  }

  private void setAside(String key, JsonObject json, Map<String, JsonObject> spent) {
    String document = json.getString("document");
    spent.forEach(
        (expense, said) -> {
          if (said.getString("document").equals(document)) {
            Long retained = Euros.read(json.getString("retained"));
            requests.decide(key, expense, seen(key), retained, json.getString("reason"));
          }
        });
  }

  private long seen(String request) {
    return requests.open(request).version();
  }

  private static LocalDate day(JsonObject json, String name) {
    return LocalDate.parse(json.getString(name));
  }

  private static Map<String, String> texts(JsonObject json) {
    return DemoOperations.texts(json);
  }
}
