import 'reflect-metadata';
import '../libs/platform/testing/matchers';
