package fr.essaim.core.imports.internal;

import static fr.essaim.core.imports.internal.DemoNetwork.objects;
import static fr.essaim.core.imports.internal.DemoNetwork.strings;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.publication.MadeUp;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.steering.CreateOperation;
import fr.essaim.core.steering.NetworkGoalService;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.OperationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations of the demonstration's fictional network, with what was promised. */
@ApplicationScoped
public class DemoOperations {

  @Inject private OwnTransaction transaction;
  @Inject private OperationService operations;
  @Inject private NetworkGoalService goals;
  @Inject private MadeUp madeUp;

  void load(JsonObject file) {
    objects(file, "operations").forEach(this::operation);
    objects(file, "goals").forEach(this::goal);
    strings(file, "publishedOperations").forEach(this::publish);
  }

  private void publish(String key) {
    transaction.of(
        () -> {
          operations.publish(key);
          return key;
        });
  }

  private void goal(JsonObject json) {
    Map<String, String> said = texts(json);
    transaction.of(() -> goals.bring(said.remove("federation"), Map.of(), said));
  }

  private void operation(JsonObject json) {
    String key = json.getString("key");
    transaction.of(
        () -> {
          boolean isThere =
              operations.list(ListQuery.all().ofSize(ListQuery.MAX_SIZE)).rows().stream()
                  .anyMatch(row -> row.key().equals(key));
          if (!isThere) {
            Map<String, String> fields = texts(json);
            fields.put("beneficiaries", String.join(",", strings(json, "beneficiaries")));
            fields.put("funders", String.join(",", strings(json, "funders")));
            operations.create(new CreateOperation(key, OperationDetails.of(fields)));
            madeUp.note("operation", key);
            objects(json, "objectives").forEach(each -> promise(key, fields, each));
          }
          return key;
        });
  }

  /** An objective is of the operation's period. */
  private void promise(String key, Map<String, String> operation, JsonObject json) {
    Map<String, String> fields = texts(json);
    fields.put("starts", operation.get("starts"));
    fields.put("ends", operation.get("ends"));
    operations.promise(key, ObjectiveDetails.of(fields));
  }

  static Map<String, String> texts(JsonObject json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.forEach(
        (name, value) -> {
          if (value.getValueType() == JsonValue.ValueType.STRING) {
            texts.put(name, json.getString(name));
          }
        });
    return texts;
  }
}
