package fr.essaim.web.lists;

import fr.essaim.core.lists.FacetCounts;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a list can be narrowed by, in words. */
@RequestScoped
public class ListWords {

  @Inject private Text text;
  @Inject private Language language;

  /** The facets that offer a choice, with the addresses that choose. */
  List<FacetGroup> useful(ListView<?> view, ListResult<?> result) {
    return facets(view, result).stream().filter(FacetGroup::isUseful).toList();
  }

  List<FacetGroup> facets(ListView<?> view, ListResult<?> result) {
    return result.facets().stream().map(facet -> group(view, result, facet)).toList();
  }

  private FacetGroup group(ListView<?> view, ListResult<?> result, FacetCounts facet) {
    String name = facet.name();
    return new FacetGroup(
        name,
        text.get(context(view) + ".facet." + name),
        facet.counts().stream()
            .map(
                count ->
                    new FacetGroup.Choice(
                        count.value(),
                        text.say(count.thing()),
                        count.count(),
                        count.chosen(),
                        () -> address(view, result, name, count.value())))
            .toList());
  }

  private String address(ListView<?> view, ListResult<?> result, String facet, String value) {
    return language.link(ListAddress.write(view.path(), result.query().toggled(facet, value)));
  }

  /** How many rows there are, and how many of them are only like what was typed. */
  String found(ListView<?> view, ListResult<?> result) {
    String own = view.words() + ".found";
    String key = text.containsKey(own + ".many") ? own : context(view) + ".found";
    String found = text.count(key, result.total());
    if (result.alike() == result.total()) {
      return result.total() == 0 ? found : text.of("shell.list.found.only", found);
    }
    return result.alike() == 0
        ? found
        : text.of("shell.list.found", found, text.count("shell.list.alike", result.alike()));
  }

  /** Why there are no rows, and what to do. */
  String none(ListView<?> view, ListResult<?> result) {
    return text.get(view.words() + (result.query().isNarrowed() ? ".none.narrowed" : ".none"));
  }

  private static String context(ListView<?> view) {
    return view.words().substring(0, view.words().indexOf('.'));
  }
}
