/** Tests in the container: the real WAR on Payara Micro with a real PostgreSQL. */
package fr.essaim.it;
