package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.ResourceView;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.web.history.FieldDifference;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between two versions of a prototype, field by field and resource by resource. */
@RequestScoped
public class VersionDifference {

  @Inject private Formats formats;
  @Inject private Text text;

  public List<FieldDifference> between(VersionView before, VersionView after) {
    List<FieldDifference> found = new ArrayList<>();
    add(found, text.get("prototypes.field.licence"), licence(before), licence(after));
    add(found, text.get("prototypes.field.changeNote"), before.changeNote(), after.changeNote());
    Map<String, ResourceView> old = byTitle(before);
    Map<String, ResourceView> now = byTitle(after);
    Set<String> titles = new LinkedHashSet<>(old.keySet());
    titles.addAll(now.keySet());
    for (String title : titles) {
      String said = said(old.get(title));
      String saidNow = said(now.get(title));
      boolean isOther =
          said.equals(saidNow) && !content(old.get(title)).equals(content(now.get(title)));
      add(
          found,
          text.of("prototypes.difference.resource", title),
          said,
          isOther ? text.of("prototypes.difference.content", saidNow) : saidNow);
    }
    return found;
  }

  /** Adds a field where it says something else. */
  static void add(List<FieldDifference> found, String label, String before, String after) {
    if (!before.equals(after)) {
      found.add(FieldDifference.of(label, before, after));
    }
  }

  private static String licence(VersionView version) {
    return version.licence() == null ? "" : version.licence().title();
  }

  /** Where two have the same title, the latter stands for both. */
  private static Map<String, ResourceView> byTitle(VersionView version) {
    Map<String, ResourceView> resources = new LinkedHashMap<>();
    version.resources().forEach(each -> resources.put(each.details().title(), each));
    return resources;
  }

  private String said(ResourceView resource) {
    if (resource == null) {
      return "";
    }
    String what =
        resource.isFile()
            ? resource.file().name() + ", " + formats.size(resource.file().size())
            : resource.url();
    return what + " · " + resource.details().licence().title();
  }

  private static String content(ResourceView resource) {
    return resource.isFile() ? resource.file().sha256() : resource.url();
  }
}
