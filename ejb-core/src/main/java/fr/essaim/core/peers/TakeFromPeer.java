package fr.essaim.core.peers;

import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * To take up a prototype of another network in a centre.
 *
 * @param id of its row
 * @param plannedFor by when the centre wants to use it
 */
public record TakeFromPeer(
    UUID id,
    @FieldName("centre") @NotBlank(message = "spread.centre.missing") String centreKey,
    @NotNull(message = "spread.planned.undated") PartialDate plannedFor) {

  public TakeFromPeer {
    centreKey = PlainText.of(centreKey);
  }
}
