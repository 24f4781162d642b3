package fr.essaim.web.shell;

import fr.essaim.core.shared.Module;
import java.util.List;
import java.util.Optional;

/**
 * What a context brings to the site. There is one bean a context; the table of routes, the menu,
 * the search, what waits for a person and the links to things ask all of them ({@link Features}),
 * so that nothing which contexts share names one.
 */
public interface Feature {

  /** Its name: that of its package and of its bundles, with which their keys begin. */
  default String name() {
    return getClass().getPackageName().split("\\.")[3];
  }

  /** The module that it comes and goes with; empty for what is always there. */
  default Optional<Module> module() {
    return Optional.empty();
  }

  /** Its addresses. They ask for nothing that is injected: tests walk them without a container. */
  List<Route> routes();

  /** The addresses of its lists in the intranet, each of which is also in files. */
  default List<String> lists() {
    return List.of();
  }

  /** The addresses of its lists for visitors. */
  default List<String> publicLists() {
    return List.of();
  }

  /** Its entries in the menus, and its ways in on the home page and the overview. */
  default List<MenuEntry> menu() {
    return List.of();
  }

  /** The kinds of things that it has. */
  default List<ThingType> things() {
    return List.of();
  }

  /** What it publishes as open data; the files of its pages are counted under the first. */
  default List<Dataset> datasets() {
    return List.of();
  }

  /**
   * Queries of the data that the query page offers to begin with: {@code FEATURE.example.NAME},
   * which is the key of a title, stands for {@code examples/NAME.rq} beside the bundles.
   */
  default List<String> examples() {
    return List.of();
  }

  /** Questions of the data that need no query, in the order in which they are offered. */
  default List<Question> questions() {
    return List.of();
  }

  /**
   * The page that a visitor finds at an address of one of its routes, as it is noted: without the
   * part of a file.
   *
   * @param template of the route
   * @param path of the request
   * @return empty if there is none
   */
  default Optional<String> pageAt(String template, String path) {
    return template.indexOf('{') < 0 ? Optional.of(path) : Optional.empty();
  }

  /**
   * What it finds for a visitor; empty if it has nothing to search.
   *
   * @param text what was typed, not empty
   */
  default Optional<Section> search(String text) {
    return Optional.empty();
  }

  /**
   * What it adds to the public page of a thing that another context keeps.
   *
   * @param type of the thing, as in {@code type/key}
   */
  default Optional<Section> about(String type, String key) {
    return Optional.empty();
  }

  /** What of it waits for the person who is signed in. */
  default List<Waiting> waiting() {
    return List.of();
  }

  /**
   * What of it will take place for the person who is signed in, the nearest first.
   *
   * @param most how many are shown in all
   */
  default List<AgendaEntry> agenda(int most) {
    return List.of();
  }

  /**
   * What of it the calendar of a telephone reads at a person's secret address, for nobody is signed
   * in there.
   *
   * @param token the secret
   */
  default List<AgendaEntry> agenda(String token) {
    return List.of();
  }

  /**
   * Where somebody is led who may not open one of its things in the intranet any more, with a word
   * of why; empty for who never could.
   *
   * @param key of the thing that the address names
   */
  default Optional<String> elsewhere(String key) {
    return Optional.empty();
  }

  /**
   * What needs an administrator in its parts of administration, in the order in which it is said.
   */
  default List<Need> needs() {
    return List.of();
  }
}
