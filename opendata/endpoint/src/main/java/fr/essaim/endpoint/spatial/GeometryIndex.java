package fr.essaim.endpoint.spatial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The geometries of one state by where they are; it never changes.
 *
 * <p>It knows texts, not things: what is found is looked up in whichever graph a query is about, so
 * one index serves them all, and a text that no graph has any more does no harm. What came since
 * the tree was built is looked through one by one; when that is much, the next state has a new
 * tree.
 */
public final class GeometryIndex {

  /** Of a state without geometries. */
  public static final GeometryIndex EMPTY = of(Stream.empty());

  private static final int FEW_CHANGES = 200;
  private static final int CHANGES_PER_TREE = 8;

  private final STRtree tree;
  private final List<Located> later;
  private final int gone;

  private GeometryIndex(STRtree tree, List<Located> later, int gone) {
    this.tree = tree;
    this.later = later;
    this.gone = gone;
  }

  private static GeometryIndex of(Stream<Node> texts) {
    STRtree tree = new STRtree();
    texts
        .flatMap(text -> Located.of(text).stream())
        .forEach(each -> tree.insert(each.envelope(), each));
    tree.build();
    return new GeometryIndex(tree, List.of(), 0);
  }

  /** What may lie in a box, and nothing else may. */
  List<Located> near(Envelope box) {
    List<Located> near = new ArrayList<>();
    tree.query(box, found -> near.add((Located) found));
    later.stream().filter(each -> box.intersects(each.envelope())).forEach(near::add);
    return near;
  }

  /** The same, with what one write changes. */
  public Draft draft() {
    return new Draft();
  }

  /**
   * A geometry and the text that says it.
   *
   * @param text as it stands in the graph
   * @param geometry what it says
   */
  record Located(Node text, Geometry geometry) {

    static Optional<Located> of(Node text) {
      return WellKnownText.read(text)
          .filter(geometry -> !geometry.isEmpty())
          .map(geometry -> new Located(text, geometry));
    }

    Envelope envelope() {
      return geometry.getEnvelopeInternal();
    }
  }

  /** The changes of one write. */
  public final class Draft {

    private final Set<Node> added = new LinkedHashSet<>();
    private int removed;
    private boolean cleared;

    private Draft() {}

    /** A geometry got a text. */
    public void add(Node text) {
      added.add(text);
    }

    /** A geometry lost its text. */
    public void remove() {
      removed++;
    }

    /** Nothing of before is left. */
    public void clear() {
      added.clear();
      cleared = true;
    }

    /**
     * The index afterwards.
     *
     * @param all every text there is by then, which is asked for only when the tree is built anew
     */
    public GeometryIndex done(Supplier<Stream<Node>> all) {
      if (!cleared && added.isEmpty() && removed == 0) {
        return GeometryIndex.this;
      }
      int changes = later.size() + added.size() + gone + removed;
      if (cleared || changes > FEW_CHANGES + tree.size() / CHANGES_PER_TREE) {
        return of(all.get().distinct());
      }
      List<Located> both = new ArrayList<>(later);
      added.forEach(text -> Located.of(text).ifPresent(both::add));
      return new GeometryIndex(tree, both, gone + removed);
    }
  }
}
