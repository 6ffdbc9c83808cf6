package com.microcom.messaging;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Looks once into every table that the service has an entity for: parser, loaders and rows are known by then. */
@ApplicationScoped
@Priority(2) // first of all
class WarmDatabase implements WarmUp {
  private final EntityManager database;

  WarmDatabase(EntityManager database) {
    this.database = database;
  }

  @Override
  public void run() {
    WarmUp.rehearse(
        () ->
            database
                .getMetamodel()
                .getEntities()
                .forEach(entity -> database.createQuery("from " + entity.getName(), entity.getJavaType()).setMaxResults(1).getResultList()));
  }
}
