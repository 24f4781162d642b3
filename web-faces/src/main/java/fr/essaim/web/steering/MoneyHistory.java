package fr.essaim.web.steering;

import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.steering.AgreementStepKind;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.ExpenseState;
import fr.essaim.core.steering.PaymentMode;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestState;
import fr.essaim.core.steering.PlanLineKind;
import fr.essaim.core.steering.StaffProof;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How the site shows what people change of the money and the staff of operations. */
abstract class MoneyHistory implements ThingHistory {

  private static final String FIELD = "steering.money.field.";

  private static final Set<String> AMOUNTS =
      Set.of("amount", "granted", "received", "advance", "due", "deducted", "paid", "retained");

  /** Fields whose last part is a key, which says nothing to people. */
  private static final Set<String> KEYED = Set.of("share", "declared", "month");

  /** What a fund says of an expense: {@code decided.KEY.FIELD}. */
  private static final String DECIDED = "decided";

  private static final List<Class<? extends Enum<?>>> CONSTANTS =
      List.of(
          PlanLineKind.class,
          ExpenseCategory.class,
          PaymentMode.class,
          AgreementStepKind.class,
          ExpenseState.class,
          PaymentRequestKind.class,
          PaymentRequestState.class,
          StaffProof.class);

  @Inject private NetworkOptions network;
  @Inject private Formats formats;
  @Inject private Text text;

  @Override
  public String label(String field) {
    if (first(field).equals(DECIDED)) {
      String key = field.substring(DECIDED.length() + 1, field.lastIndexOf('.'));
      return text.get(FIELD + last(field)) + " · " + said(DECIDED, key);
    }
    return KEYED.contains(first(field))
        ? text.get(FIELD + first(field)) + " · " + said(first(field), last(field))
        : text.get(FIELD + last(field));
  }

  @Override
  public String value(String field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    if (AMOUNTS.contains(last(field)) || isShare(field)) {
      return formats.euros(Euros.read(value));
    }
    return switch (last(field)) {
      case "funder", "beneficiary", "employer" -> network.nameOf(value);
      case "statedOn",
          "signedOn",
          "dueOn",
          "doneOn",
          "spentOn",
          "invoicedOn",
          "paidOn",
          "declaredOn",
          "checkedOn" ->
          formats.date(new PartialDate(value));
      case "kind", "category", "payment", "proof", "state" -> constant(value);
      case "share" -> value.replace('.', ',') + " %";
      default -> value;
    };
  }

  private static boolean isShare(String field) {
    return KEYED.contains(first(field)) && !first(field).equals("month") && field.contains(".");
  }

  private String said(String what, String key) {
    return switch (what) {
      case "share" -> network.nameOf(key);
      case "month" -> formats.date(new PartialDate(key));
      default -> key.substring(key.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT);
    };
  }

  /** The word of a constant of any of these; a file's name is its own. */
  private String constant(String value) {
    return CONSTANTS.stream()
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .map(text::label)
        .orElse(value);
  }

  private static String first(String field) {
    int end = field.indexOf('.');
    return end < 0 ? "" : field.substring(0, end);
  }

  private static String last(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }
}
