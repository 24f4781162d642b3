/**
 * What may run at all, and how much it may take: a query is taken apart before it runs and each
 * rule, one a class, judges.
 */
package fr.essaim.endpoint.gate;
