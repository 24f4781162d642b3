package fr.essaim.core.prototypes;

import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

/**
 * To start a prototype, as a draft in the state {@link PrototypeState#INITIATED}.
 *
 * @param stewardKey the organisation that answers for it; the caller must be allowed to edit there
 * @param details what is known of it; its key is made from the title
 * @param initiated since when
 */
public record CreatePrototype(
    @FieldName("steward") @NotBlank(message = PrototypeDetails.REQUIRED) String stewardKey,
    @Valid PrototypeDetails details,
    PartialDate initiated) {}
