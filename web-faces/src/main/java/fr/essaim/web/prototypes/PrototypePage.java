package fr.essaim.web.prototypes;

import fr.essaim.core.participation.PublishedTestimony;
import fr.essaim.core.participation.Testimonies;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PublishedPrototype;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code /prototypes/{key}} and its print view: a prototype's story. */
@Named
@RequestScoped
public class PrototypePage {

  /** The sections that stand beside the story, as facts for anyone who would do it again. */
  private static final Set<SheetSection> ASIDE = EnumSet.of(SheetSection.MEANS, SheetSection.COSTS);

  @Inject private PageAddress address;
  @Inject private PrototypeLibrary library;
  @Inject private PrototypeService service;
  @Inject private Covers covers;
  @Inject private Testimonies testimonies;
  @Inject private Features features;

  private PublishedPrototype view;
  private List<PublishedTestimony> said = List.of();
  private List<Section> others = List.of();
  private boolean preview;

  public void load() {
    view = library.prototype(address.variable("key"));
    others = features.about("prototype", view.key());
    said = testimonies.published(view.key());
  }

  /** What people say of it, the latest first. */
  public List<PublishedTestimony> getSaid() {
    return said;
  }

  /** What other contexts show of it. */
  public List<Section> getOthers() {
    return others;
  }

  /** The same of what is not published yet, for those who may read it. */
  public void preview() {
    view = service.preview(address.variable("key"));
    preview = true;
  }

  /** Whether nobody else sees it as it is shown. */
  public boolean isPreview() {
    return preview;
  }

  /** Where the files of a version are. */
  public String files(VersionView version) {
    return preview
        ? "/intranet/fichiers/" + view.key() + "/" + version.number()
        : "/prototypes/" + view.key() + "/versions/" + version.number();
  }

  /** The address of the picture; null where it has none. */
  public String getPhoto() {
    return preview
        ? covers.within(view.key(), view.cover())
        : covers.large(view.key(), view.cover());
  }

  public PublishedPrototype getView() {
    return view;
  }

  /** The sections that are written, in the order in which one tells a story. */
  public List<SheetSection> getStory() {
    return written().stream().filter(section -> !ASIDE.contains(section)).toList();
  }

  public List<SheetSection> getAside() {
    return written().stream().filter(ASIDE::contains).toList();
  }

  public List<SheetSection> getMissing() {
    return Arrays.stream(SheetSection.values()).filter(section -> !isWritten(section)).toList();
  }

  public String section(SheetSection section) {
    return view.sheet().getOrDefault(section, "");
  }

  public List<StateSince> getStates() {
    return view.states();
  }

  public VersionView getLatest() {
    return view.latestVersion().orElse(null);
  }

  public Licence getLicence() {
    return view.licence().orElse(null);
  }

  private List<SheetSection> written() {
    return Arrays.stream(SheetSection.values()).filter(this::isWritten).toList();
  }

  private boolean isWritten(SheetSection section) {
    return !section(section).isBlank();
  }
}
