package com.microcom.catalog.outbound.qdrant.inprocess;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpdateBatchPoints;
import io.qdrant.client.grpc.Points.UpdateBatchResponse;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc.PointsImplBase;

final class LocalPointsService extends PointsImplBase {
  private static final UpdateResult DONE = UpdateResult.newBuilder().setStatus(UpdateStatus.Completed).build();

  private final LocalCollections collections;

  LocalPointsService(LocalCollections collections) {
    this.collections = collections;
  }

  @Override
  public void createFieldIndex(CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> observer) {
    update(observer, () -> collections.named(request.getCollectionName()).index(request.getFieldName(), request.getFieldType()));
  }

  @Override
  public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> observer) {
    update(observer, () -> collections.named(request.getCollectionName()).upsert(request.getPointsList()));
  }

  @Override
  public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> observer) {
    update(observer, () -> collections.named(request.getCollectionName()).delete(request.getPoints()));
  }

  @Override
  public void setPayload(SetPayloadPoints request, StreamObserver<PointsOperationResponse> observer) {
    update(observer, () -> collections.named(request.getCollectionName()).setPayload(request.getPointsSelector(), request.getPayloadMap()));
  }

  @Override
  public void updateBatch(UpdateBatchPoints request, StreamObserver<UpdateBatchResponse> observer) {
    Answering.with(observer, () -> {
      var collection = collections.named(request.getCollectionName());
      var response = UpdateBatchResponse.newBuilder();
      for (var operation : request.getOperationsList()) {
        apply(collection, operation);
        response.addResult(DONE);
      }
      return response.build();
    });
  }

  private static void apply(LocalCollection collection, PointsUpdateOperation operation) {
    switch (operation.getOperationCase()) {
      case UPSERT -> collection.upsert(operation.getUpsert().getPointsList());
      case DELETE_POINTS -> collection.delete(operation.getDeletePoints().getPoints());
      case SET_PAYLOAD -> collection.setPayload(operation.getSetPayload().getPointsSelector(), operation.getSetPayload().getPayloadMap());
      default -> throw LocalCollections.error(Status.UNIMPLEMENTED, "Update operation " + operation.getOperationCase());
    }
  }

  @Override
  public void get(GetPoints request, StreamObserver<GetResponse> observer) {
    Answering.with(observer, () -> {
      var response = GetResponse.newBuilder();
      collections.named(request.getCollectionName()).get(request.getIdsList()).forEach(p -> response.addResult(p.retrieved(request.getWithPayload())));
      return response.build();
    });
  }

  @Override
  public void count(CountPoints request, StreamObserver<CountResponse> observer) {
    Answering.with(observer, () -> {
      var count = collections.named(request.getCollectionName()).count(request.getFilter());
      return CountResponse.newBuilder().setResult(CountResult.newBuilder().setCount(count)).build();
    });
  }

  @Override
  public void query(QueryPoints request, StreamObserver<QueryResponse> observer) {
    Answering.with(observer, () -> {
      var response = QueryResponse.newBuilder();
      collections.named(request.getCollectionName()).query(request).forEach(s -> response.addResult(s.point().scored(s.score(), request.getWithPayload())));
      return response.build();
    });
  }

  private static void update(StreamObserver<PointsOperationResponse> observer, Runnable change) {
    Answering.with(observer, () -> {
      change.run();
      return PointsOperationResponse.newBuilder().setResult(DONE).build();
    });
  }
}
