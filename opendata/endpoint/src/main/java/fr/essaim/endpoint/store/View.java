package fr.essaim.endpoint.store;

import fr.essaim.endpoint.spatial.GeometryIndex;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * One unchanging state, as a reader sees it for as long as it reads.
 *
 * @param revision where the state stands in the log
 * @param dataset the graphs; readable on the reading thread only, and only during the reading
 * @param statistics what is known of the default graph as a whole
 * @param geometries where the things of any of the graphs are
 */
public record View(
    Revision revision, DatasetGraph dataset, Statistics statistics, GeometryIndex geometries) {}
