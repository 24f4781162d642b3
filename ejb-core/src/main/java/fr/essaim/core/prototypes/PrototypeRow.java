package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.PartialDate;
import java.time.Instant;
import java.util.List;

/**
 * A prototype in a list.
 *
 * @param since when its state was reached
 * @param themes in the order of the scheme
 * @param latestVersion number of the newest released version; null if there is none
 * @param licence of that version; null if there is none
 * @param figures of its sheet
 * @param cover its picture; null where it has none
 * @param modifiedAt when anything of it last changed
 */
public record PrototypeRow(
    String key,
    String title,
    String summary,
    PrototypeKind kind,
    PrototypeState state,
    PartialDate since,
    PublicationState publication,
    OrganisationRef steward,
    List<OrganisationRef> origins,
    List<Theme> themes,
    List<Audience> audiences,
    String latestVersion,
    Licence licence,
    SheetFigures figures,
    Cover cover,
    Instant modifiedAt) {

  public PrototypeRow {
    origins = List.copyOf(origins);
    themes = List.copyOf(themes);
    audiences = List.copyOf(audiences);
  }
}
