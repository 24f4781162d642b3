package fr.essaim.core.spread;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one states of a transfer.
 *
 * @param mentorKey who accompanies: a centre or the federation
 * @param receiverKey which centre is accompanied
 * @param prototypeKeys what it is about, at least one
 * @param operationKey the operation that it is done for; null for none
 * @param nextStep who does what next; stays within
 * @param nextOn on which day; null when not fixed
 * @param blocker what would unblock it; stays within
 */
public record TransferDetails(
    @FieldName("mentor") @NotBlank(message = "spread.mentor.missing") String mentorKey,
    @FieldName("receiver") @NotBlank(message = "spread.receiver.missing") String receiverKey,
    @NotNull(message = "spread.channel.missing") Channel channel,
    @FieldName("prototypes") @NotEmpty(message = "spread.prototypes.missing")
        Set<String> prototypeKeys,
    @FieldName("operation") String operationKey,
    @Size(max = 300, message = TOO_LONG) String nextStep,
    LocalDate nextOn,
    @Size(max = 300, message = TOO_LONG) String blocker) {

  static final String TOO_LONG = "spread.text.too-long";

  public TransferDetails {
    mentorKey = PlainText.of(mentorKey);
    receiverKey = PlainText.of(receiverKey);
    prototypeKeys = Set.copyOf(prototypeKeys);
    operationKey = Typed.orNull(operationKey);
    nextStep = PlainText.of(nextStep);
    blocker = PlainText.of(blocker);
  }

  /** Between two centres, of which nothing else is known yet. */
  public static TransferDetails between(
      String mentorKey, String receiverKey, Channel channel, String... prototypeKeys) {
    return new TransferDetails(
        mentorKey, receiverKey, channel, Set.of(prototypeKeys), null, "", null, "");
  }

  @AssertTrue(message = "spread.receiver.is-mentor")
  public boolean isReceiver() {
    return receiverKey.isEmpty() || !receiverKey.equals(mentorKey);
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("mentor", mentorKey);
    fields.put("receiver", receiverKey);
    fields.put("channel", Typed.text(channel));
    fields.put("prototypes", String.join(",", new TreeSet<>(prototypeKeys)));
    fields.put("operation", Typed.text(operationKey));
    fields.put("nextStep", nextStep);
    fields.put("nextOn", Typed.text(nextOn));
    fields.put("blocker", blocker);
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave.
   *
   * @throws BusinessRuleViolation with all that is wrong
   */
  public static TransferDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    TransferDetails details =
        new TransferDetails(
            fields.get("mentor"),
            fields.get("receiver"),
            Typed.constant(Channel.class, fields.get("channel")),
            Typed.keys(fields.get("prototypes")),
            fields.get("operation"),
            fields.get("nextStep"),
            violations.read("nextOn", fields.get("nextOn"), Typed::day),
            fields.get("blocker"));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }
}
