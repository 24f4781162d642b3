package fr.essaim.web.spread;

import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.ConsentedTestimony;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Change;
import fr.essaim.core.spread.SpreadPicture.Original;
import fr.essaim.core.spread.SpreadPicture.Release;
import fr.essaim.core.spread.SpreadPicture.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a prototype's versions are in use, and what the centres changed.
 *
 * @param branches the newest version first; what is of no known version last
 */
public record FamilyTree(List<Branch> branches) {

  /** How many uses of a version are listed. */
  private static final int MOST = 12;

  /**
   * @param version null for the uses of which the version is not known
   * @param since when it was released; null where {@code version} is
   * @param leaves those that changed something first, then the oldest
   * @param more how many are not listed
   */
  public record Branch(String version, PartialDate since, List<Leaf> leaves, int more) {

    private static Branch of(String version, PartialDate since, List<Leaf> all) {
      List<Leaf> listed =
          all.stream()
              .sorted(Comparator.comparing(leaf -> leaf.changes().isEmpty()))
              .limit(MOST)
              .toList();
      return new Branch(version, since, listed, all.size() - listed.size());
    }
  }

  /** A centre's use, with what is said of it, and what it changed and offered. */
  public record Leaf(
      Use use, SpreadMark mark, List<Change> changes, List<ConsentedTestimony> testimonies) {}

  static FamilyTree of(SpreadPicture picture, List<ConsentedTestimony> testimonies) {
    Map<String, List<ConsentedTestimony>> said =
        testimonies.stream().collect(Collectors.groupingBy(ConsentedTestimony::useKey));
    Map<String, List<Change>> changes =
        picture.changes().stream().collect(Collectors.groupingBy(Change::useKey));
    List<Leaf> leaves =
        picture.uses().stream()
            .map(
                use ->
                    new Leaf(
                        use,
                        SpreadMark.of(use),
                        changes.getOrDefault(use.key(), List.of()),
                        said.getOrDefault(use.key(), List.of())))
            .toList();
    List<Release> releases =
        new ArrayList<>(
            picture.originals().stream().map(Original::releases).flatMap(List::stream).toList());
    Collections.reverse(releases);
    List<Branch> branches = new ArrayList<>();
    for (Release release : releases) {
      branches.add(
          Branch.of(
              release.number(),
              release.since(),
              leaves.stream()
                  .filter(leaf -> release.number().equals(leaf.use().version()))
                  .toList()));
    }
    List<Leaf> unknown = leaves.stream().filter(leaf -> leaf.use().version() == null).toList();
    if (!unknown.isEmpty()) {
      branches.add(Branch.of(null, null, unknown));
    }
    return new FamilyTree(branches);
  }
}
