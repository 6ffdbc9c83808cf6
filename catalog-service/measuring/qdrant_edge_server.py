"""Qdrant's own engine (the library qdrant-edge) behind as much of Qdrant's gRPC protocol as catalog-service speaks.

For machines without Docker: the contract of the engines and measure-search against the engine itself, not against our reading of it.
The engine filters, scores, fuses and orders; collections, aliases and the errors about them are this file's.

    pip install qdrant-edge-py==0.9.0 qdrant-client==1.20.0 grpcio
    python qdrant_edge_server.py 6334
    QDRANT_TEST_URL=http://127.0.0.1:6334 mvn -pl catalog-service -am -Dtests.required=false -Dtest=SearchingWithAQdrantServerTest test
    QDRANT_URL=http://127.0.0.1:6334 catalog-service/measure-search --engine qdrant …

What it does not know it refuses (UNIMPLEMENTED). Everything is gone when it ends.
"""

import functools
import pathlib
import shutil
import sys
import tempfile
import threading
import uuid
from concurrent import futures

import grpc
import qdrant_edge as edge
from qdrant_client.conversions.conversion import GrpcToRest, payload_to_grpc
from qdrant_client.grpc import collections_pb2, collections_service_pb2_grpc, points_pb2, points_service_pb2_grpc
from qdrant_client.grpc import qdrant_pb2, qdrant_pb2_grpc, qdrant_common_pb2

DEFAULT_LIMIT = 10
DEFAULT_RRF_K = 2


class Refused(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


def unknown(what):
    return Refused(grpc.StatusCode.UNIMPLEMENTED, f"not known here: {what}")


# --- the protocol's words to the engine's ---


def point_id(given):
    return given.num if given.WhichOneof("point_id_options") == "num" else uuid.UUID(given.uuid)


def protocol_id(given):
    Id = qdrant_common_pb2.PointId
    return Id(num=given) if isinstance(given, int) else Id(uuid=str(given))


def match(given):
    kind = given.WhichOneof("match_value")
    if kind in ("keyword", "integer", "boolean"):
        return edge.MatchValue(getattr(given, kind))
    if kind == "keywords":
        return edge.MatchAny(list(given.keywords.strings))
    if kind == "phrase":
        return edge.MatchPhrase(given.phrase)
    raise unknown(f"match {kind}")


def condition(given):
    kind = given.WhichOneof("condition_one_of")
    if kind == "is_empty":
        return edge.IsEmptyCondition(given.is_empty.key)
    if kind != "field":
        raise unknown(f"condition {kind}")
    field = given.field
    if field.HasField("match"):
        return edge.FieldCondition(field.key, match=match(field.match))
    if field.HasField("range"):
        bounds = {name: getattr(field.range, name) for name in ("lt", "gt", "gte", "lte") if field.range.HasField(name)}
        return edge.FieldCondition(field.key, range=edge.RangeFloat(**bounds))
    raise unknown("a condition that is neither match nor range")


def conditions(given):
    return [condition(one) for one in given] or None


def condition_filter(given):
    if not given.ByteSize():
        return None
    return edge.Filter(must=conditions(given.must), should=conditions(given.should), must_not=conditions(given.must_not))


def sparse_or_dense(given, kind):
    if kind == "sparse":
        return edge.SparseVector(list(given.sparse.indices), list(given.sparse.values))
    if kind == "dense":
        return list(given.dense.data)
    raise unknown(f"vector {kind}")


def stored_vectors(given):
    named = {}
    for name, vector in given.vectors.vectors.items():
        if vector.WhichOneof("vector"):
            named[name] = sparse_or_dense(vector, vector.WhichOneof("vector"))
        elif vector.HasField("indices"):
            named[name] = edge.SparseVector(list(vector.indices.data), list(vector.data))
        else:
            named[name] = list(vector.data)
    return named


def expression(given):
    kind = given.WhichOneof("variant")
    if kind == "constant":
        return edge.Expression.Constant(given.constant)
    if kind == "variable":
        return edge.Expression.Variable(given.variable)
    if kind == "condition":
        return edge.Expression.Condition(condition(given.condition))
    if kind == "mult":
        return edge.Expression.Mult([expression(one) for one in given.mult.mult])
    if kind == "sum":
        return edge.Expression.Sum([expression(one) for one in given.sum.sum])
    raise unknown(f"expression {kind}")


def ranking(given):
    """Of a query or a prefetch; None = no order."""
    kind = given.query.WhichOneof("variant")
    if kind is None:
        return None
    if kind == "nearest":
        return edge.Query.Nearest(sparse_or_dense(given.query.nearest, given.query.nearest.WhichOneof("variant")), given.using or None)
    if kind == "order_by":
        down = given.query.order_by.direction == points_pb2.Desc
        return edge.OrderBy(given.query.order_by.key, edge.Direction.Desc if down else edge.Direction.Asc)
    if kind == "rrf":
        rrf = given.query.rrf
        return edge.Fusion.Rrf(rrf.k if rrf.HasField("k") else DEFAULT_RRF_K, list(rrf.weights) or None)
    if kind == "formula":
        return edge.Formula(expression(given.query.formula.expression))
    raise unknown(f"query {kind}")


def question(given):
    return {
        "limit": given.limit if given.HasField("limit") else DEFAULT_LIMIT,
        "query": ranking(given),
        "prefetches": [edge.Prefetch(**question(one)) for one in given.prefetch] or None,
        "filter": condition_filter(given.filter),
    }


def fields(given):
    kind = given.WhichOneof("selector_options")
    return edge.PayloadSelector.Include(list(given.include.fields)) if kind == "include" else given.enable


def index_of(request):
    if request.field_type == points_pb2.FieldTypeText:
        text = request.field_index_params.text_index_params
        if text.tokenizer != collections_pb2.Whitespace:
            raise unknown("a tokenizer other than whitespace")
        return edge.TextIndexParams(tokenizer=edge.TokenizerType.Whitespace, phrase_matching=text.phrase_matching)
    simple = {
        points_pb2.FieldTypeKeyword: edge.PayloadSchemaType.Keyword,
        points_pb2.FieldTypeInteger: edge.PayloadSchemaType.Integer,
        points_pb2.FieldTypeFloat: edge.PayloadSchemaType.Float,
    }
    return simple[request.field_type]


# --- the services ---


class Server:
    """Collections by name, each one shard of the engine in a temporary folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.shards = {}
        self.aliases = {}
        self.lock = threading.RLock()

    def shard(self, name):
        with self.lock:
            found = self.shards.get(self.aliases.get(name, name))
        if found is None:
            raise Refused(grpc.StatusCode.NOT_FOUND, f"Not found: Collection `{name}` doesn't exist!")
        return found

    def create(self, request):
        with self.lock:
            if request.collection_name in self.shards:
                raise Refused(grpc.StatusCode.ALREADY_EXISTS, f"Collection `{request.collection_name}` already exists!")
            dense = {name: edge.EdgeVectorParams(one.size, edge.Distance.Cosine) for name, one in request.vectors_config.params_map.map.items()}
            sparse = {
                name: edge.EdgeSparseVectorParams(modifier=edge.Modifier.Idf if one.modifier == collections_pb2.Idf else None)
                for name, one in request.sparse_vectors_config.map.items()
            }
            place = self.folder / request.collection_name
            place.mkdir()
            self.shards[request.collection_name] = edge.EdgeShard.create(str(place), edge.EdgeConfig(vectors=dense or None, sparse_vectors=sparse))

    def delete(self, name):
        with self.lock:
            self.aliases = {alias: target for alias, target in self.aliases.items() if target != name}
            gone = self.shards.pop(name, None)
        if gone is not None:
            gone.close()
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def move_aliases(self, actions):
        with self.lock:
            for action in actions:
                if action.WhichOneof("action") == "create_alias":
                    self.shard(action.create_alias.collection_name)
                    self.aliases[action.create_alias.alias_name] = action.create_alias.collection_name
                else:
                    self.aliases.pop(action.delete_alias.alias_name, None)


def answered(method):
    """The engine's refusals as the protocol's."""

    @functools.wraps(method)
    def call(self, request, context):
        try:
            return method(self, request)
        except Refused as refused:
            context.abort(refused.code, str(refused))
        except Exception as refused:  # the engine has one class of errors: the request was wrong
            context.abort(grpc.StatusCode.INVALID_ARGUMENT, str(refused))

    return call


class Points(points_service_pb2_grpc.PointsServicer):
    DONE = points_pb2.UpdateResult(operation_id=1, status=points_pb2.Completed)

    def __init__(self, server):
        self.server = server

    @answered
    def UpdateBatch(self, request):
        shard = self.server.shard(request.collection_name)
        for step in request.operations:
            shard.update(self.update(step))
        return points_pb2.UpdateBatchResponse(result=[self.DONE for _ in request.operations])

    @staticmethod
    def update(step):
        kind = step.WhichOneof("operation")
        if kind == "upsert":
            points = [edge.Point(point_id(p.id), stored_vectors(p.vectors), GrpcToRest.convert_payload(p.payload)) for p in step.upsert.points]
            return edge.UpdateOperation.upsert_points(points)
        if kind == "delete_points":
            return edge.UpdateOperation.delete_points([point_id(one) for one in step.delete_points.points.points.ids])
        if kind == "set_payload":
            ids = [point_id(one) for one in step.set_payload.points_selector.points.ids]
            return edge.UpdateOperation.set_payload(ids, GrpcToRest.convert_payload(step.set_payload.payload))
        raise unknown(f"update {kind}")

    @answered
    def CreateFieldIndex(self, request):
        self.server.shard(request.collection_name).update(edge.UpdateOperation.create_field_index(request.field_name, index_of(request)))
        return points_pb2.PointsOperationResponse(result=self.DONE)

    @answered
    def Get(self, request):
        found = self.server.shard(request.collection_name).retrieve([point_id(one) for one in request.ids], with_payload=fields(request.with_payload), with_vector=False)
        return points_pb2.GetResponse(result=[points_pb2.RetrievedPoint(id=protocol_id(p.id), payload=payload_to_grpc(p.payload or {})) for p in found])

    @answered
    def Count(self, request):
        count = self.server.shard(request.collection_name).count(edge.CountRequest(exact=True, filter=condition_filter(request.filter)))
        return points_pb2.CountResponse(result=points_pb2.CountResult(count=count))

    @answered
    def Query(self, request):
        asked = edge.QueryRequest(**question(request), with_payload=fields(request.with_payload), with_vector=False)
        found = self.server.shard(request.collection_name).query(asked)
        return points_pb2.QueryResponse(
            result=[points_pb2.ScoredPoint(id=protocol_id(p.id), score=p.score, version=p.version, payload=payload_to_grpc(p.payload or {})) for p in found]
        )


class Collections(collections_service_pb2_grpc.CollectionsServicer):
    DONE = collections_pb2.CollectionOperationResponse(result=True)

    def __init__(self, server):
        self.server = server

    @answered
    def Create(self, request):
        self.server.create(request)
        return self.DONE

    @answered
    def Delete(self, request):
        self.server.delete(request.collection_name)
        return self.DONE

    @answered
    def UpdateAliases(self, request):
        self.server.move_aliases(request.actions)
        return self.DONE

    @answered
    def List(self, request):
        return collections_pb2.ListCollectionsResponse(collections=[collections_pb2.CollectionDescription(name=name) for name in list(self.server.shards)])

    @answered
    def CollectionExists(self, request):
        there = request.collection_name in self.server.shards or request.collection_name in self.server.aliases
        return collections_pb2.CollectionExistsResponse(result=collections_pb2.CollectionExists(exists=there))

    @answered
    def ListAliases(self, request):
        aliases = [collections_pb2.AliasDescription(alias_name=alias, collection_name=name) for alias, name in self.server.aliases.items()]
        return collections_pb2.ListAliasesResponse(aliases=aliases)


class Health(qdrant_pb2_grpc.QdrantServicer):
    def HealthCheck(self, request, context):
        return qdrant_pb2.HealthCheckReply(title="qdrant-edge", version="1.18.0")


def main():
    with tempfile.TemporaryDirectory(prefix="qdrant-edge") as folder:
        server = Server(folder)
        grpc_server = grpc.server(futures.ThreadPoolExecutor(4))
        points_service_pb2_grpc.add_PointsServicer_to_server(Points(server), grpc_server)
        collections_service_pb2_grpc.add_CollectionsServicer_to_server(Collections(server), grpc_server)
        qdrant_pb2_grpc.add_QdrantServicer_to_server(Health(), grpc_server)
        port = grpc_server.add_insecure_port(f"127.0.0.1:{sys.argv[1] if len(sys.argv) > 1 else 6334}")
        grpc_server.start()
        print(f"Qdrant's engine answers on 127.0.0.1:{port}", flush=True)
        try:
            grpc_server.wait_for_termination()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()
