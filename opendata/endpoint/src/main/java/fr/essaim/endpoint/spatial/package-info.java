/**
 * Where things are: geometries as GeoSPARQL writes them, an index of them, and what may be asked.
 */
package fr.essaim.endpoint.spatial;
