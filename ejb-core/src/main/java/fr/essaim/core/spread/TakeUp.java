package fr.essaim.core.spread;

import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * To take a prototype up in a centre.
 *
 * @param version the number of the released version; null where it is chosen later
 * @param mentorKey who is asked to accompany; null where the centre does it alone
 * @param message what is said to them; may be empty
 * @param plannedFor by when the centre wants to use it
 */
public record TakeUp(
    @FieldName("centre") @NotBlank(message = "spread.centre.missing") String centreKey,
    @FieldName("prototype") @NotBlank(message = "spread.prototype.missing") String prototypeKey,
    String version,
    @FieldName("mentor") String mentorKey,
    @Size(max = 1000, message = TransferDetails.TOO_LONG) String message,
    @NotNull(message = "spread.planned.undated") PartialDate plannedFor) {

  public TakeUp {
    centreKey = PlainText.of(centreKey);
    prototypeKey = PlainText.of(prototypeKey);
    version = Typed.orNull(version);
    mentorKey = Typed.orNull(mentorKey);
    message = PlainText.of(message);
  }

  AskMentor request() {
    return new AskMentor(centreKey, prototypeKey, mentorKey, message);
  }
}
