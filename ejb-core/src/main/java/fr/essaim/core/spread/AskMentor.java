package fr.essaim.core.spread;

import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * To ask somebody to accompany a centre.
 *
 * @param centreKey which centre
 * @param prototypeKey with what
 * @param mentorKey whom: a centre or the federation
 * @param message what is said to them; may be empty
 */
public record AskMentor(
    @FieldName("centre") @NotBlank(message = "spread.centre.missing") String centreKey,
    @FieldName("prototype") @NotBlank(message = "spread.prototype.missing") String prototypeKey,
    @FieldName("mentor") @NotBlank(message = "spread.mentor.missing") String mentorKey,
    @Size(max = 1000, message = TransferDetails.TOO_LONG) String message) {

  public AskMentor {
    centreKey = PlainText.of(centreKey);
    prototypeKey = PlainText.of(prototypeKey);
    mentorKey = PlainText.of(mentorKey);
    message = PlainText.of(message);
  }
}
