/**
 * In which order a query's patterns are joined: by what the data are, before ARQ places filters.
 */
package fr.essaim.endpoint.plan;
