/** What the health checks say of database, publication and endpoint. */
package fr.essaim.publisher.health;
