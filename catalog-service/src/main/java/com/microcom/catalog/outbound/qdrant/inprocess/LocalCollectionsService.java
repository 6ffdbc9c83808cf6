package com.microcom.catalog.outbound.qdrant.inprocess;

import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionExists;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionExistsResponse;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListAliasesResponse;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.CollectionsGrpc.CollectionsImplBase;
import io.grpc.stub.StreamObserver;

final class LocalCollectionsService extends CollectionsImplBase {
  private final LocalCollections collections;

  LocalCollectionsService(LocalCollections collections) {
    this.collections = collections;
  }

  @Override
  public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> observer) {
    Answering.with(observer, () -> {
      collections.create(request);
      return done(true);
    });
  }

  @Override
  public void delete(DeleteCollection request, StreamObserver<CollectionOperationResponse> observer) {
    Answering.with(observer, () -> done(collections.drop(request.getCollectionName())));
  }

  @Override
  public void collectionExists(CollectionExistsRequest request, StreamObserver<CollectionExistsResponse> observer) {
    Answering.with(observer, () -> CollectionExistsResponse.newBuilder().setResult(CollectionExists.newBuilder().setExists(collections.has(request.getCollectionName()))).build());
  }

  @Override
  public void list(ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> observer) {
    Answering.with(observer, () -> {
      var response = ListCollectionsResponse.newBuilder();
      collections.names().forEach(name -> response.addCollections(CollectionDescription.newBuilder().setName(name)));
      return response.build();
    });
  }

  @Override
  public void listAliases(ListAliasesRequest request, StreamObserver<ListAliasesResponse> observer) {
    Answering.with(observer, () -> {
      var response = ListAliasesResponse.newBuilder();
      collections.aliases().forEach((alias, collection) -> response.addAliases(AliasDescription.newBuilder().setAliasName(alias).setCollectionName(collection)));
      return response.build();
    });
  }

  @Override
  public void updateAliases(ChangeAliases request, StreamObserver<CollectionOperationResponse> observer) {
    Answering.with(observer, () -> {
      synchronized (collections) {
        request.getActionsList().forEach(this::change);
      }
      return done(true);
    });
  }

  private void change(AliasOperations action) {
    switch (action.getActionCase()) {
      case CREATE_ALIAS -> collections.alias(action.getCreateAlias().getAliasName(), action.getCreateAlias().getCollectionName());
      case DELETE_ALIAS -> collections.dropAlias(action.getDeleteAlias().getAliasName());
      default -> throw LocalCollections.error(io.grpc.Status.UNIMPLEMENTED, "Alias action " + action.getActionCase());
    }
  }

  private static CollectionOperationResponse done(boolean result) {
    return CollectionOperationResponse.newBuilder().setResult(result).build();
  }
}
