package fr.essaim.web.steering;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObjectiveUnit;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationView;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the site shows what people change of an operation. */
@RequestScoped
public class OperationHistory implements ThingHistory {

  private static final String OBJECTIVE = "objective.";

  private static final Set<String> PARTIES = Set.of("lead", "beneficiaries", "funders");

  @Inject private OperationService service;
  @Inject private NetworkOptions network;
  @Inject private Formats formats;
  @Inject private Text text;

  private OperationView view;

  @Override
  public String type() {
    return "operation";
  }

  @Override
  public Head head(String key) {
    return new Head(view(key).details().name(), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }

  @Override
  public String label(String field) {
    String last = last(field);
    return field.startsWith(OBJECTIVE)
        ? text.of("steering.objective.field", text.get("steering.objective.field." + last))
        : text.get("steering.field." + last);
  }

  @Override
  public Optional<String> form(String key, String field) {
    OperationView operation = view(key);
    boolean may = PARTIES.contains(field) ? operation.mayCompose() : operation.mayEdit();
    return may && operation.isOpen() && operation.details().fields().containsKey(field)
        ? Optional.of(OperationTable.path(key) + "/modifier")
        : Optional.empty();
  }

  @Override
  public String value(String field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (last(field)) {
      case "lead", "beneficiaries", "funders" ->
          Arrays.stream(value.split(",")).map(network::nameOf).collect(Collectors.joining(", "));
      case "starts", "ends", "closedOn" -> formats.date(new PartialDate(value));
      case "published" -> text.get("steering.indicator.published." + value);
      case "unit" -> text.label(ObjectiveUnit.valueOf(value));
      case "measure" -> text.label(Measure.valueOf(value));
      default -> value;
    };
  }

  private OperationView view(String key) {
    if (view == null || !view.key().equals(key)) {
      view = service.open(key);
    }
    return view;
  }

  private static String last(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }
}
