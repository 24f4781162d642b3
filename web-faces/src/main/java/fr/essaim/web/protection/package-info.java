/**
 * What people and administrators see of data protection: register, own data, requests, breaches.
 */
package fr.essaim.web.protection;
