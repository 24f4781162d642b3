package fr.essaim.core.prototypes;

import fr.essaim.core.shared.PartialDate;
import java.util.List;
import java.util.Map;

/**
 * A prototype that an import brings.
 *
 * @param key its key, never to change
 * @param source where it comes from, such as {@code programme}
 * @param stewardKey the organisation that answers for it
 * @param details what the source says; what it does not say is empty
 * @param sheet sections that the source fills
 * @param figures the figures of the sheet that the source has
 * @param states the states that it went through, {@link PrototypeState#INITIATED} first
 * @param versions its versions that are released; none where no licence is stated
 * @param published whether it is to be public
 */
public record ImportedPrototype(
    String key,
    String source,
    String stewardKey,
    PrototypeDetails details,
    Map<SheetSection, String> sheet,
    SheetFigures figures,
    List<StateSince> states,
    List<ImportedVersion> versions,
    boolean published) {

  /** One whose source says nothing in figures. */
  public ImportedPrototype(
      String key,
      String source,
      String stewardKey,
      PrototypeDetails details,
      Map<SheetSection, String> sheet,
      List<StateSince> states,
      List<ImportedVersion> versions,
      boolean published) {
    this(key, source, stewardKey, details, sheet, SheetFigures.NONE, states, versions, published);
  }

  /** A released version of an imported prototype; its resources are links. */
  public record ImportedVersion(
      VersionNumber number,
      Licence licence,
      PartialDate releasedOn,
      String changeNote,
      List<ImportedLink> links) {

    public ImportedVersion {
      links = List.copyOf(links);
    }
  }

  /** A link among the resources of an imported version. */
  public record ImportedLink(ResourceDetails details, String url) {}

  public ImportedPrototype {
    sheet = Map.copyOf(sheet);
    states = List.copyOf(states);
    versions = List.copyOf(versions);
  }
}
